/// The version of the program, as `--version` prints it and each report's JSON names it.
///
/// CHANGELOG.md says what each one brought. A committed report can't name its own commit.
package enum ProgramVersion {
  /// The version of this program.
  package static let current = "0.1.0"
}
