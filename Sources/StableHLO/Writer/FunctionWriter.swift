/// Writes the body of a StableHLO function, a line an operation.
///
/// Operations are written in MLIR's generic form, `"stablehlo.add"(%1, %2) : (…) -> …`, which names
/// all that it says and has changed least between versions; only constants, reductions and loops
/// have a form of their own. StableHLO's text has no promise of compatibility; what is written here
/// is read by 1.13.3 and 1.20.0 (docs/devices.md).
package struct FunctionWriter {
  /// The lines so far, without indentation.
  package private(set) var lines: [String] = []
  private var count = 0

  /// Creates an empty body.
  package init() {}

  /// Appends a line that isn't an operation of ``operation(_:_:attributes:to:element:)``.
  mutating func append(_ line: String) { lines.append(line) }

  /// The lines so far, which become those of a region of an operation.
  mutating func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }

  /// A value with a name that no other has.
  mutating func freshValue(_ dimensions: [Int], _ element: ElementType) -> Value {
    defer { count += 1 }
    return Value(name: "%\(count)", dimensions: dimensions, element: element)
  }

  /// Writes an operation and returns its result.
  ///
  /// - Parameters:
  ///   - name: without the dialect.
  ///   - attributes: as they stand in the text, for example `dimension = 0 : i64`.
  ///   - dimensions: the result's.
  ///   - element: the result's; the first operand's when nil.
  mutating func operation(
    _ name: String, _ operands: [Value], attributes: [String] = [], to dimensions: [Int],
    element: ElementType? = nil
  ) -> Value {
    guard let element = element ?? operands.first?.element else {
      preconditionFailure("stablehlo.\(name): without operands the element type must be named")
    }
    let result = freshValue(dimensions, element)
    let names = operands.map(\.name).joined(separator: ", ")
    let types = operands.map(\.type).joined(separator: ", ")
    let list = attributes.isEmpty ? "" : " {" + attributes.joined(separator: ", ") + "}"
    append("\(result.name) = \"stablehlo.\(name)\"(\(names))\(list) : (\(types)) -> \(result.type)")
    return result
  }

  /// An array attribute: `array<i64: 1, 2>`.
  static func array(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "array<i64>" : "array<i64: " + list(numbers) + ">"
  }

  /// Numbers separated by commas.
  static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}
