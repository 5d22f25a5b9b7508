extension StepList {
  /// Rewrites the steps as far as `optimizations` say; the results keep every bit.
  mutating func optimize(_ optimizations: ProgramOptimizations) {
    if optimizations.contains(.fuseBias) { fuseBiases() }
    if optimizations.contains(.fusePooling) { fusePoolings() }
    // Last, because a fused step needs less memory than its parts.
    if optimizations.contains(.schedule) { schedule() }
  }
}
