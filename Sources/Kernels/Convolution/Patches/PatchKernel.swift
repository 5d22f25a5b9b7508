/// Convolutions of many channels and their derivatives as matrix products with patches.
///
/// A patch is what the kernel meets at one output, copied to one place: in the image its rows lie
/// so far apart that a cache holds few of them at once. A sum over patches has one index in place
/// of three, for which the compiler keeps the accumulators in registers. Every sum but the weight
/// gradient's has the terms and the order of ``ConvolutionKernel``; a tap outside the image is a
/// product with zero, which changes no sum of finite values.
enum PatchKernel {
  /// The convolution, as ``ConvolutionKernel/forward(_:weight:input:bias:into:row:)``.
  ///
  /// - Parameter workspace: room for `forwardWorkspace(geometry, row:)` scalars.
  @inline(never)
  static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    let (taps, columns) = (geometry.taps, geometry.outputWidth)
    let plane = geometry.outputHeight &* columns &* row.octets
    for y in 0..<geometry.outputHeight {
      for x in 0..<columns {
        Patch(geometry, row, y: y, x: x, count: 1).copy(input, into: workspace)
        product(
          weight, UnsafePointer(workspace), bias: bias,
          into: out + (y &* columns &+ x) &* row.scalars, rowStride: plane,
          rows: geometry.outputChannels, terms: taps, octets: row.octets)
      }
    }
  }

  /// The scalars of memory that `forward` works in.
  static func forwardWorkspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    geometry.taps * row.scalars
  }

  /// The derivative with respect to the weight, applied to a cotangent.
  ///
  /// ```
  /// out[o, c, ky, kx] = Σ_y Σ_x Σ_b g[o, y, x, b] · input[c, s y + ky − p, s x + kx − p, b]
  /// ```
  /// The sum over examples of a few neighbouring outputs (one, where the batch is large) starts at
  /// zero, with one fused multiply-add a term in their order; these sums are added in the order of
  /// the outputs. Padding lanes must be zero in `g` or in `input` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `weightGradientWorkspace(geometry, row:)` scalars.
  @inline(never)
  static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    let (taps, outputs, columns) = (geometry.taps, geometry.outputChannels, geometry.outputWidth)
    let width = roundedUp(taps)
    let together = together(geometry, row)
    let patch = workspace
    let transposed = patch + width &* together &* row.scalars
    let cotangent = transposed + width &* together &* row.scalars
    let share = cotangent + outputs &* together &* row.scalars
    let sums = share + outputs &* width
    sums.update(repeating: 0, count: outputs &* width)
    for y in 0..<geometry.outputHeight {
      for x in stride(from: 0, to: columns, by: together) {
        let count = min(together, columns &- x)
        let run = count &* row.scalars
        Patch(geometry, row, y: y, x: x, count: count).copy(input, into: patch)
        (patch + taps &* run).update(repeating: 0, count: (width &- taps) &* run)
        for tap in stride(from: 0, to: width, by: 8) {
          for place in stride(from: 0, to: run, by: 8) {
            Scalar.transpose(
              patch + (tap &* run &+ place), from: run, into: transposed + (place &* width &+ tap),
              to: width)
          }
        }
        for o in 0..<outputs {
          let line = (o &* geometry.outputHeight &+ y) &* columns &+ x
          (cotangent + o &* run).update(from: g + line &* row.scalars, count: run)
        }
        product(
          UnsafePointer(cotangent), UnsafePointer(transposed), bias: nil, into: share,
          rowStride: width / 8, rows: outputs, terms: run, octets: width / 8)
        Elementwise.add(sums, share, into: sums, registers: outputs &* width / lanes)
      }
    }
    for o in 0..<outputs { (out + o &* taps).update(from: sums + o &* width, count: taps) }
  }

  /// The scalars of memory that `weightGradient` works in.
  static func weightGradientWorkspace(
    _ geometry: ConvolutionGeometry, row: BatchRow
  ) -> Int {
    let (width, outputs) = (roundedUp(geometry.taps), geometry.outputChannels)
    let run = together(geometry, row) * row.scalars
    return (2 * width + outputs) * run + 2 * outputs * width
  }

  /// `out[r, …] = Σ_k weight[r, k] · input[k, …]`, the rows of the result `rowStride` octets apart.
  ///
  /// A function of its own, so that its many blocks are compiled once.
  @inline(never)
  static func product<Scalar: KernelScalar>(
    _ weight: UnsafePointer<Scalar>, _ input: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>?,
    into out: UnsafeMutablePointer<Scalar>, rowStride: Int, rows: Int, terms: Int, octets: Int
  ) {
    let single = Contraction<Scalar>.Axis(count: 1, weightStride: 0, inputStride: 0)
    Contraction(
      weight: weight, weightRowStride: terms, input: Registers(input),
      output: MutableRegisters(out), outputRowStride: rowStride, bias: bias, outer: single,
      middle: single, inner: .init(count: terms, weightStride: 1, inputStride: octets)
    ).cover(rows: rows, octets: octets)
  }

  /// Outputs beside each other that are summed before their sum is added to the others'.
  private static func together(_ geometry: ConvolutionGeometry, _ row: BatchRow) -> Int {
    min(geometry.outputWidth, max(1, 128 / row.scalars))
  }

  static func roundedUp(_ taps: Int) -> Int { (taps + lanes - 1) / lanes * lanes }
}

extension ConvolutionGeometry {
  /// The terms of an output's sum.
  var taps: Int { inputChannels * kernel * kernel }
}

/// What the kernel meets at some outputs beside each other.
private struct Patch {
  let geometry: ConvolutionGeometry
  let row: BatchRow
  let y: Int
  let x: Int
  let count: Int

  @inline(__always)
  init(_ geometry: ConvolutionGeometry, _ row: BatchRow, y: Int, x: Int, count: Int) {
    self.geometry = geometry
    self.row = row
    self.y = y
    self.x = x
    self.count = count
  }

  /// Copies it from an image: `[inputChannels, kernel, kernel, output, batch]`, zeros outside the
  /// image.
  @inline(__always)
  func copy<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, into patch: UnsafeMutablePointer<Scalar>
  ) {
    let (top, left) = (
      y &* geometry.stride &- geometry.padding, x &* geometry.stride &- geometry.padding
    )
    var target = patch
    for channel in 0..<geometry.inputChannels {
      for line in top..<(top &+ geometry.kernel) {
        let isInside = line >= 0 && line < geometry.height
        let source = input + (channel &* geometry.height &+ line) &* geometry.width &* row.scalars
        for first in left..<(left &+ geometry.kernel) {
          for output in 0..<count {
            let column = first &+ output &* geometry.stride
            if isInside, column >= 0, column < geometry.width {
              target.update(from: source + column &* row.scalars, count: row.scalars)
            } else {
              target.update(repeating: 0, count: row.scalars)
            }
            target += row.scalars
          }
        }
      }
    }
  }
}
