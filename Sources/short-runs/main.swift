import ShortRuns

// Prints "digest  name" for each short run, for Scripts/compare-march to compare two builds by.
for shortRun in ShortRun.all {
  print(try shortRun.digest(), shortRun.name, separator: "  ")
}
