/// A convolution, or one of its derivatives.
package enum ConvolutionPass: CaseIterable, Hashable, Sendable {
  /// The convolution itself.
  case forward
  /// The derivative with respect to the input, applied to a cotangent.
  case dataGradient
  /// The derivative with respect to the weight, applied to a cotangent.
  case weightGradient
}

/// How a convolution or one of its derivatives is computed: chosen here, and nowhere else.
///
/// All algorithms have the value of the direct sums. Patches add in their order, so but for the
/// weight gradient they have their bits too. Winograd's transforms take less than half of the
/// multiplications and round otherwise, which differs from place to place in a tile: where an image
/// is flat, neighbouring sums are equal only nearly. In each of them a lane's bits depend on that
/// lane alone, and the order of every sum is fixed.
///
/// The cases stand in order of preference.
package enum ConvolutionAlgorithm: CaseIterable, Hashable, Sendable {
  /// F(4×4, 3×3): ``Winograd4x4Of3x3``.
  case winograd4x4Of3x3
  /// F(2×2, 5×5): ``Winograd2x2Of5x5``.
  case winograd2x2Of5x5
  /// F(4, 5) along rows, for the convolution alone: ``WinogradRows4Of5``.
  case winogradRows4Of5
  /// Matrix products with patches: ``PatchKernel``.
  case patches
  /// The sum as it is written: ``ConvolutionKernel``.
  case direct

  /// The algorithm for a pass of this convolution: the first that is for it.
  package init(for pass: ConvolutionPass, of geometry: ConvolutionGeometry) {
    self = Self.allCases.first { $0.isFor(pass, of: geometry) } ?? .direct
  }

  /// Whether the algorithm can do a pass, and is faster there than direct sums.
  private func isFor(_ pass: ConvolutionPass, of geometry: ConvolutionGeometry) -> Bool {
    switch self {
    case .winograd4x4Of3x3:
      return Winograd4x4Of3x3.fits(geometry) && Winograd4x4Of3x3.isWorthwhile(for: geometry)
    case .winograd2x2Of5x5:
      return Winograd2x2Of5x5.fits(geometry)
    case .winogradRows4Of5:
      // With more channels the tiles in two dimensions save more, where they fit.
      return pass == .forward && WinogradRows4Of5.fits(geometry)
        && geometry.inputChannels < Winograd2x2Of5x5.inputBlock
    case .patches:
      // With channels enough a copied value is used often; with stride 1 the direct data gradient
      // is as fast.
      let isStrided = geometry.stride > 1
      return geometry.outputChannels >= lanes
        && (isStrided || pass != .dataGradient && geometry.kernel <= 3)
    case .direct:
      return true
    }
  }

  /// The scalars of memory that a pass works in.
  package func workspace(
    for pass: ConvolutionPass, of geometry: ConvolutionGeometry, row: BatchRow
  ) -> Int {
    switch (self, pass) {
    case (.winograd4x4Of3x3, .forward):
      Winograd4x4Of3x3Forward<Float>.workspace(geometry, row: row)
    case (.winograd4x4Of3x3, .dataGradient):
      Winograd4x4Of3x3Forward<Float>.workspace(geometry.turned, row: row)
    case (.winograd4x4Of3x3, .weightGradient):
      Winograd4x4Of3x3WeightGradient<Float>.workspace(geometry, row: row)
    case (.winograd2x2Of5x5, .forward): Winograd2x2Of5x5Forward<Float>.workspace(geometry)
    case (.winograd2x2Of5x5, .dataGradient):
      Winograd2x2Of5x5DataGradient<Float>.workspace(geometry)
    case (.winograd2x2Of5x5, .weightGradient):
      Winograd2x2Of5x5WeightGradient<Float>.workspace(geometry)
    case (.winogradRows4Of5, .forward): WinogradRows4Of5Forward<Float>.workspace(geometry)
    case (.winogradRows4Of5, .dataGradient), (.winogradRows4Of5, .weightGradient):
      Self.noRowGradient(geometry)
    case (.patches, .forward): PatchKernel.forwardWorkspace(geometry, row: row)
    case (.patches, .dataGradient): PatchKernel.dataGradientWorkspace(geometry, row: row)
    case (.patches, .weightGradient): PatchKernel.weightGradientWorkspace(geometry, row: row)
    case (.direct, .forward), (.direct, .dataGradient): 0
    case (.direct, .weightGradient):
      ConvolutionKernel.weightGradientWorkspace(geometry, row: row)
    }
  }

  /// Ends the program: a caller chose an algorithm that doesn't have the pass.
  static func noRowGradient(_ geometry: ConvolutionGeometry) -> Never {
    preconditionFailure("convolution: F(4, 5) along rows has no derivatives, of \(geometry)")
  }
}
