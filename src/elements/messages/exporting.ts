// The sentences of a file being written.
export const exportingWords = {
  writing: (format: string) => `Writing ${format} …`,
  stop: 'Stop writing',
  stopped: 'Nothing was written.',
  reading: (file: string) => `Reading ${file} …`,
} as const;
