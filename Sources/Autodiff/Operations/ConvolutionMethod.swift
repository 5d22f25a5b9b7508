import Kernels

/// How a convolution or one of its derivatives is computed.
enum ConvolutionMethod {
  /// By Winograd's transforms.
  case winograd
  /// As a product with patches.
  case patches
  /// As its sum is written.
  case direct
}

extension ConvolutionGeometry {
  /// The method of the convolution.
  var forwardMethod: ConvolutionMethod {
    if WinogradKernel.appliesForward(to: self) { return .winograd }
    return PatchKernel.applies(to: self) ? .patches : .direct
  }

  /// The method of the derivative with respect to the input.
  var dataGradientMethod: ConvolutionMethod {
    if WinogradKernel.appliesToGradients(of: self) { return .winograd }
    return PatchKernel.appliesToDataGradient(of: self) ? .patches : .direct
  }

  /// The method of the derivative with respect to the weight.
  var weightGradientMethod: ConvolutionMethod {
    if WinogradKernel.appliesToGradients(of: self) { return .winograd }
    return PatchKernel.applies(to: self) ? .patches : .direct
  }
}
