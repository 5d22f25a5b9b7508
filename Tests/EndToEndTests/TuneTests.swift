import Testing

/// Requests to `replicate tune` that can't be met: one line each, that says what can.
@Suite struct TuneTests {
  @Test(arguments: [
    (["varga", "table3", "--cell", "No CP, Spectreg"], "'No CP, SpectReg'"),
    (["varga", "figure2"], "varga table1"),
    (["varga", "tabel3"], "varga table3"),
    (["varga", "table3", "--scale", "smoke"], "replicate data fetch mnist"),
  ])
  func areRefusedWithAHint(words: [String], hint: String) throws {
    let bench = try Workbench()
    let before = try bench.digest()
    let process = try bench.run(["tune"] + words)
    #expect(process.status == 2)
    #expect(process.errors.contains(hint), "\(process.errors)")
    #expect(process.errorLines.count == 1)
    #expect(try bench.digest() == before)
  }
}
