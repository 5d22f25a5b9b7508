extension StepList {
  /// Makes one pass over memory of each pooling and what surrounds it.
  mutating func fusePoolings() {
    for index in indices {
      switch self[index]?.computation {
      case let choice as PoolingChoice: fuseMaximum(choice, at: index)
      case let scatter as PoolingScatter: fuseMask(scatter, at: index)
      case is Multiply: fuseGather(at: index)
      default: break
      }
    }
  }

  /// Choice, gathering, activation and mask: all that is computed from the values of a window.
  ///
  /// It takes the place of the choice, which has the same operand and comes before all readers.
  private mutating func fuseMaximum(_ choice: PoolingChoice, at index: Int) {
    guard let step = self[index],
      let gather = readers(of: step.results[0].id).first(where: { reader in
        self[reader]?.computation is PoolingGather
          && self[reader]?.operands.first?.id == step.operands[0].id
      }), let value = self[gather]?.results[0]
    else { return }
    var fused: [(output: MaximumPooling.Output, result: ProgramStep.Value)] = []
    var vanishing = [gather]
    for reader in readers(of: value.id) {
      guard let step = self[reader] else { continue }
      switch step.computation {
      case is Rectify: fused.append((.rectified, step.results[0]))
      case is Step: fused.append((.mask, step.results[0]))
      default: continue
      }
      vanishing.append(reader)
    }
    fused += [(.choice, step.results[0]), (.value, value)].filter { _, result in
      kept.contains(result.id) || !readers(of: result.id).allSatisfy(vanishing.contains)
    }
    for place in vanishing { self[place] = nil }
    self[index] = ProgramStep(
      computation: MaximumPooling(window: choice.window, outputs: fused.map(\.output)),
      operands: step.operands, results: fused.map(\.result))
  }

  /// A product that is only scattered: the cotangent behind an activation, times its mask.
  private mutating func fuseMask(_ scatter: PoolingScatter, at index: Int) {
    guard let step = self[index],
      let producer = soleProducer(of: step.operands[0].id, readBy: index),
      let product = self[producer], product.computation is Multiply
    else { return }
    self[producer] = nil
    self[index] = ProgramStep(
      computation: MaskedPoolingScatter(window: scatter.window),
      operands: [product.operands[0], step.operands[1], product.operands[1]],
      results: step.results)
  }

  /// A gathering that is only multiplied: the tangent before an activation, times its mask.
  private mutating func fuseGather(at index: Int) {
    guard let step = self[index], step.operands[0].id != step.operands[1].id else { return }
    for (value, mask) in [(0, 1), (1, 0)] {
      guard let producer = soleProducer(of: step.operands[value].id, readBy: index),
        let gathering = self[producer], let gather = gathering.computation as? PoolingGather
      else { continue }
      self[producer] = nil
      self[index] = ProgramStep(
        computation: MaskedPoolingGather(window: gather.window),
        operands: gathering.operands + [step.operands[mask]], results: step.results)
      return
    }
  }
}
