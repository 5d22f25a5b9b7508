import Foundation
import Testing

/// What `make install` puts in place, away from the repository.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/make"), "needs make"))
struct InstallTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Installs `program` as under sudo, where nothing is built, into a folder with a space in its
  /// name.
  private func install(_ program: String) throws -> (status: Int32, errors: String) {
    try bench.shell(
      "SUDO_UID=0 make -C '\(Workbench.repository.path)' install REPLICATE=\"'\(program)'\" "
        + "DESTDIR=\"$PWD/the root\" PREFIX=/opt >/dev/null")
  }

  @Test func theProgramFindsThePublishedNumbers() throws {
    let installed = try install(Workbench.program.path)
    #expect(installed.status == 0, "\(installed.errors)")
    for file in ["share/man/man1/replicate.1", "share/bash-completion/completions/replicate"] {
      #expect(try !bench.text("the root/opt/\(file)").isEmpty)
    }
    let words = "varga table7 --scale smoke --seeds 1"
    let report = try bench.shell(
      "env -u REPLICATE_PAPERS 'the root/opt/bin/replicate' \(words) >report")
    #expect(report.status == 0, "\(report.errors)")
    #expect(try bench.text("report").contains("published"))

    try FileManager.default.removeItem(at: bench.url("the root/opt/share"))
    let without = try bench.shell(
      "env -u REPLICATE_PAPERS 'the root/opt/bin/replicate' \(words) >report")
    #expect(without.status == 2 && without.errors.contains("papers"), "\(without.errors)")
  }

  @Test func nothingIsInstalledOfAProgramThatIsNotBuilt() throws {
    let installed = try install(bench.url("none").path)
    #expect(installed.status == 2 && installed.errors.contains("run make build"))
    #expect(!FileManager.default.fileExists(atPath: bench.url("the root").path))
  }
}
