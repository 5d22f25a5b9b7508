/// The version of everything that decides a trained weight's bits.
///
/// It is part of every run and so of its key. It goes up when a change alters results: a kernel's
/// order of summation, a polynomial, a random stream's name, the order of examples. Runs of another
/// version keep their results under their own keys.
package enum NumericVersion {
  /// The version of this engine.
  package static let current = 2
}
