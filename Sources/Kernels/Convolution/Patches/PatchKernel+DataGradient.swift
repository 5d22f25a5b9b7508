extension PatchKernel {
  /// The derivative with respect to the input, as
  /// ``ConvolutionKernel/dataGradient(_:weight:g:into:row:)``.
  ///
  /// Which taps lead from an input to outputs depends on its place between multiples of the stride;
  /// the weights are sorted for each such place.
  ///
  /// - Parameter workspace: room for `dataGradientWorkspace(geometry, row:)` scalars.
  @inline(never)
  static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    let (weights, patch) = (workspace, workspace + roundedUp(geometry.weightCount))
    for placeY in 0..<geometry.stride {
      for placeX in 0..<geometry.stride {
        let (taps, inputs) = (
          (geometry.taps(at: placeY), geometry.taps(at: placeX)), geometry.inputChannels
        )
        let terms = geometry.outputChannels &* taps.0 &* taps.1
        sort(weight, geometry, placeY, placeX, into: weights)
        for y in geometry.inputs(at: placeY, of: geometry.height) {
          for x in geometry.inputs(at: placeX, of: geometry.width) {
            // The outputs that meet the input; the last does so by the first tap.
            let last = (
              (y &+ geometry.padding) / geometry.stride, (x &+ geometry.padding) / geometry.stride
            )
            copyOutputs(
              g, geometry, (last.0 &- taps.0)..<last.0, (last.1 &- taps.1)..<last.1, into: patch,
              row: row)
            product(
              UnsafePointer(weights), UnsafePointer(patch), bias: nil,
              into: out + (y &* geometry.width &+ x) &* row.scalars,
              rowStride: geometry.height &* geometry.width &* row.octets, rows: inputs,
              terms: terms, octets: row.octets)
          }
        }
      }
    }
  }

  /// The scalars of memory that `dataGradient` works in.
  static func dataGradientWorkspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    let reach = geometry.taps(at: 0)
    return roundedUp(geometry.weightCount)
      + geometry.outputChannels * reach * reach * row.scalars
  }

  /// Outputs one place after `rows` and `columns`: `[outputChannels, rows, columns, batch]`, zeros
  /// outside.
  @inline(__always)
  private static func copyOutputs<Scalar: KernelScalar>(
    _ g: UnsafePointer<Scalar>, _ geometry: ConvolutionGeometry, _ rows: Range<Int>,
    _ columns: Range<Int>, into patch: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    var target = patch
    for o in 0..<geometry.outputChannels {
      for y in (rows.lowerBound &+ 1)..<(rows.upperBound &+ 1) {
        let line = (o &* geometry.outputHeight &+ y) &* geometry.outputWidth
        for x in (columns.lowerBound &+ 1)..<(columns.upperBound &+ 1) {
          if y >= 0, y < geometry.outputHeight, x >= 0, x < geometry.outputWidth {
            target.update(from: g + (line &+ x) &* row.scalars, count: row.scalars)
          } else {
            target.update(repeating: 0, count: row.scalars)
          }
          target += row.scalars
        }
      }
    }
  }

  /// The weights of the taps that lead from an input at this place,
  /// `[inputChannels, outputChannels, taps, taps]`; the last taps first, as outputs are stored.
  @inline(__always)
  private static func sort<Scalar: KernelScalar>(
    _ weight: UnsafePointer<Scalar>, _ geometry: ConvolutionGeometry, _ placeY: Int, _ placeX: Int,
    into sorted: UnsafeMutablePointer<Scalar>
  ) {
    let (kernel, stride) = (geometry.kernel, geometry.stride)
    let (tapsY, tapsX) = (geometry.taps(at: placeY), geometry.taps(at: placeX))
    var target = sorted
    for c in 0..<geometry.inputChannels {
      for o in 0..<geometry.outputChannels {
        let source = weight + (o &* geometry.inputChannels &+ c) &* kernel &* kernel
        for tapY in 0..<tapsY {
          let ky = placeY &+ (tapsY &- 1 &- tapY) &* stride
          for tapX in 0..<tapsX {
            target.pointee = source[ky &* kernel &+ placeX &+ (tapsX &- 1 &- tapX) &* stride]
            target += 1
          }
        }
      }
    }
  }
}

extension ConvolutionGeometry {
  /// The taps along one axis that lead from an input at this place, counted from a multiple of the
  /// stride, to outputs.
  fileprivate func taps(at place: Int) -> Int {
    place < kernel ? (kernel &- place &+ stride &- 1) / stride : 0
  }

  /// The inputs, of `size` along one axis, that are at this place of the padded image.
  fileprivate func inputs(at place: Int, of size: Int) -> StrideTo<Int> {
    let first = (place &- padding) % stride
    return Swift.stride(from: first < 0 ? first &+ stride : first, to: size, by: stride)
  }
}
