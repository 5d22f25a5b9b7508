import Autodiff
import Datasets
import Foundation
import Measurements
import Training

extension MeasuredNetwork {
  /// What the network says of its test examples, array by array, for other programs.
  ///
  /// - `inputs` `[examples, features…]`: the test examples as the network's input, before
  ///   preprocessing;
  /// - `labels` or `targets` `[examples]`;
  /// - `right` `[examples]`: 1 where the class is right, else 0, where there are classes;
  /// - `places` `[some]`: the examples that the rest is of, in order;
  /// - `jacobianNorms` `[some]` and `outputs` `[some, outputs]`;
  /// - `choices1`, `choices2`, … `[some, channels, rows, columns]`: which value of its window each
  ///   max pooling took, row by row from 0. Where several are equal, rounding decides, and another
  ///   program decides otherwise.
  ///
  /// - Throws: `DatasetError` for an image that can't be read; what integrating throws.
  package func answers(_ answer: Answer) throws -> SafetensorsFile {
    let held = try test.held()
    let numbers: [Float] =
      switch held.features {
      case .bytes(let bytes): bytes.map { Float($0) / 255 }
      case .floats(let values): values
      case .streamed: []
      }
    // A perceptron takes an image as a vector.
    let shape = run.network.architecture.inputDimensions
    var tensors = [SafetensorsFile.Tensor("inputs", [test.count] + shape, numbers)]
    switch test.targets {
    case .classes(let labels, _):
      tensors.append(.init("labels", [test.count], labels.map { Float($0) }))
    case .values(let values): tensors.append(.init("targets", [test.count], values))
    }
    if let areRight = answer.areRight {
      tensors.append(.init("right", [areRight.count], areRight.map { $0 ? 1 : 0 }))
    }
    let places = test.places(answer.jacobianNorms.count, seed: nil)
    let some = held.subset(places, name: test.name)
    tensors.append(.init("places", [places.count], places.map { Float($0) }))
    tensors.append(.init("jacobianNorms", [places.count], answer.jacobianNorms.map { Float($0) }))
    return SafetensorsFile(tensors + (try outputsAndChoices(of: some)))
  }

  /// The outputs, and which values poolings took.
  private func outputsAndChoices(of set: ExampleSet) throws -> [SafetensorsFile.Tensor] {
    guard run.integration == nil else {
      let answers = try NetworkAnswers(network, run)
      return [.init("outputs", [set.count, answers.outputs], try answers.values(on: set))]
    }
    var dimensions = [run.network.architecture.outputDimensions]
    let pass = ForwardPass(
      run, parameters: try run.parameters(network.weights), batch: JacobianNorms.batch
    ) { _, output in
      let choices = output.graph.choices.filter(\.isOfWindow).map(\.tensor)
      dimensions += choices.map(\.shape.dimensions)
      return choices
    }
    var values = dimensions.map { _ in [Float]() }
    pass.forEachBatch(ofHeld: set) { batch in
      for (output, rows) in batch.outputs.enumerated() {
        for lane in batch.indices.indices {
          values[output] += stride(from: lane, to: rows.count, by: batch.paddedBatch).map {
            rows[$0]
          }
        }
      }
    }
    return zip(dimensions, values).enumerated().map { place, part in
      .init(place == 0 ? "outputs" : "choices\(place)", [set.count] + part.0, part.1)
    }
  }
}
