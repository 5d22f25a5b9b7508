import Kernels

/// The names, shapes and places of a graph's parameters in one contiguous buffer.
package struct ParameterLayout: Hashable, Sendable {
  /// One parameter's place.
  package struct Entry: Hashable, Sendable {
    /// The parameter's name.
    package let name: String
    /// Its shape, without a batch.
    package let shape: Shape
    /// Where it starts, in scalars; a multiple of 16.
    package let offset: Int
  }

  /// The parameters in order of creation.
  package let entries: [Entry]
  /// The scalars that all parameters take, each padded to a multiple of 16.
  package let paddedCount: Int

  /// Lays out `parameters` one after the other.
  package init(_ parameters: [Tensor]) {
    var entries: [Entry] = []
    var offset = 0
    for parameter in parameters {
      entries.append(Entry(name: parameter.name, shape: parameter.shape, offset: offset))
      offset += (parameter.shape.count + lanes - 1) / lanes * lanes
    }
    self.entries = entries
    paddedCount = offset
  }

  /// The number of parameters, without padding.
  package var count: Int { entries.reduce(0) { $0 + $1.shape.count } }
}

/// All parameters of a network, or their gradients, in one contiguous buffer.
///
/// An optimizer passes over it once; programs for training and for evaluation share it. Padding
/// between parameters may hold anything.
package final class ParameterBuffer<Scalar: KernelScalar> {
  /// Which parameter lies where.
  package let layout: ParameterLayout
  private let buffer: AlignedBuffer<Scalar>

  /// Allocates a buffer of zeros.
  package init(_ layout: ParameterLayout) {
    self.layout = layout
    buffer = AlignedBuffer(count: max(layout.paddedCount, 1))
  }

  /// The first parameter's first value.
  package var pointer: UnsafeMutablePointer<Scalar> { buffer.pointer }

  /// The number of scalars, padding included; a multiple of 16.
  package var paddedCount: Int { layout.paddedCount }

  /// The values of the parameter at `index`, row by row.
  package func values(_ index: Int) -> [Scalar] {
    let entry = layout.entries[index]
    return Array(UnsafeBufferPointer(start: pointer + entry.offset, count: entry.shape.count))
  }

  /// Sets the parameter at `index`.
  package func set(_ index: Int, _ values: [Scalar]) {
    let entry = layout.entries[index]
    precondition(
      values.count == entry.shape.count,
      "ParameterBuffer: \(values.count) values for \(entry.name) \(entry.shape)")
    for (place, value) in values.enumerated() { pointer[entry.offset + place] = value }
  }

  /// All parameters' values in order, without padding.
  package var flattened: [Scalar] {
    layout.entries.indices.flatMap { values($0) }
  }

  /// Sets all parameters from values in order, without padding.
  package func setFlattened(_ values: [Scalar]) {
    precondition(
      values.count == layout.count,
      "ParameterBuffer: \(values.count) values for \(layout.count) parameters")
    var start = 0
    for (index, entry) in layout.entries.enumerated() {
      set(index, Array(values[start..<start + entry.shape.count]))
      start += entry.shape.count
    }
  }
}
