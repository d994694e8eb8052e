/** The LMSs of the sheet, in its order; what is known of each stands with the targets. */
export const LMS_NAMES = ['Moodle', 'ILIAS', 'Chamilo', 'OpenOlat', 'Open edX', 'Canvas'] as const;
