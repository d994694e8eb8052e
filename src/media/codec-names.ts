/** Codecs as people call them, by the names that containers and the library give them. */

const NAMES: [pattern: RegExp, name: string][] = [
  [/^avc[13]?$|^V_MPEG4\/ISO\/AVC/, 'H.264'],
  [/^hevc$|^h[ev][vc]1$|^V_MPEGH/, 'H.265 (HEVC)'],
  [/^vv[ci]1$/, 'H.266 (VVC)'],
  [/^av1$|^av01$/, 'AV1'],
  [/^vp9$/, 'VP9'],
  [/^vp8$/, 'VP8'],
  [/^prores$|^ap4[hx]$|^apc[hnso]$/, 'ProRes'],
  [/^mp4v$|^V_MPEG4\/ISO\/(?:ASP|SP|AP)|^(?:xvid|divx|dx50)$/i, 'MPEG-4 part 2 (Xvid, DivX)'],
  [/^mp2v$|^m2v1$|^hdv\d$|^xd[v5h][0-9a-z]$|^V_MPEG2/, 'MPEG-2'],
  [/^jpeg$|^mjp[ab]$|^V_MJPEG/, 'Motion JPEG'],
  [/^AVd[nh]$/, 'DNxHD'],
  [/^dv[ahcp][0-9a-z]$|^dvhe$/, 'DV or Dolby Vision'],
  [/^[sh]263$/i, 'H.263'],
  [/^SVQ[13]$/, 'Sorenson'],
  [/^cvid$/, 'Cinepak'],
  [/^V_THEORA/, 'Theora'],
  [/^aac$|^mp4a$|^A_AAC/, 'AAC'],
  [/^mp3$|^\.mp3$|^A_MPEG\/L3/, 'MP3'],
  [/^A_MPEG\/L[12]|^mp2$/, 'MP2'],
  [/^opus$/i, 'Opus'],
  [/^vorbis$/, 'Vorbis'],
  [/^flac$/i, 'FLAC'],
  [/^alac$/, 'Apple Lossless (ALAC)'],
  [/^ac-?3$|^A_AC3/, 'AC-3 (Dolby Digital)'],
  [/^e(?:ac3|c-3)$|^A_EAC3/, 'E-AC-3 (Dolby Digital Plus)'],
  [/^dts/i, 'DTS'],
  [/^samr$|^sawb$/, 'AMR'],
  [/^[ua]law$/, 'G.711'],
  [/^pcm-|^sowt$|^twos$|^[li]pcm$|^in(?:24|32)$|^fl(?:32|64)$|^raw $/, 'PCM'],
];

export function codecName(id: string): string {
  return NAMES.find(([pattern]) => pattern.test(id))?.[1] ?? (id === '' ? 'an unknown codec' : `"${id}"`);
}
