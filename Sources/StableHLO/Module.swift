/// A StableHLO module of one public function, `main`.
package struct Module {
  /// A value that the caller gives.
  package struct Argument {
    /// Its name and type in the body.
    package let value: Value
    /// The result that takes over its memory; nil where the caller keeps it.
    package let donatedTo: Int?

    /// An argument that the caller keeps, or whose memory becomes that of a result of its type.
    package init(_ value: Value, donatedTo: Int? = nil) {
      self.value = value
      self.donatedTo = donatedTo
    }

    /// `%x: tensor<…>`, with the attribute by which XLA knows a donation.
    fileprivate var declaration: String {
      let donation = donatedTo.map { " {tf.aliasing_output = \($0) : i32}" } ?? ""
      return "\(value.name): \(value.type)\(donation)"
    }
  }

  /// Raised whenever what is printed of a graph or a draw may give other bits; runs name it.
  package static let version = 1

  /// The module as a plugin takes it.
  package let text: String

  /// Puts a body between its arguments and its results.
  package init(arguments: [Argument], body: FunctionWriter, results: [Value]) {
    for argument in arguments {
      guard let place = argument.donatedTo else { continue }
      precondition(
        results.indices.contains(place) && results[place].type == argument.value.type,
        "Module: \(argument.value) can't be donated to result \(place)")
    }
    let types = results.map(\.type).joined(separator: ", ")
    let names = results.map(\.name).joined(separator: ", ")
    let declarations = arguments.map(\.declaration).joined(separator: ", ")
    let returned = results.isEmpty ? "return" : "return \(names) : \(types)"
    text = """
      module @replicate {
        func.func public @main(\(declarations)) -> (\(types)) {
      \((body.lines + [returned]).map { "    " + $0 }.joined(separator: "\n"))
        }
      }

      """
  }
}
