import Autodiff

/// A module that computes tensors of a graph from its leaves.
package struct GraphModule {
  /// The module's text.
  package let text: String
  /// What the arguments are, in order: the inputs and parameters that the outputs need.
  package let leaves: [Tensor]

  /// Prints what `outputs`, at least one, need; they are the results, in order.
  ///
  /// - Parameters:
  ///   - element: the type of all values, a float.
  ///   - precision: of matrix products and convolutions.
  package init(
    _ outputs: [Tensor], element: ElementType = .float32, precision: Precision = .highest
  ) {
    let graph = outputs[0].graph
    leaves = graph.leaves(neededBy: outputs)
    let values = leaves.enumerated().map { index, leaf in
      Value(
        name: "%arg\(index)", dimensions: graph.dimensions(of: leaf.shape), element: element)
    }
    var writer = FunctionWriter()
    var printer = GraphPrinter(
      graph, leaves: Dictionary(uniqueKeysWithValues: zip(leaves.map(\.name), values)),
      element: element, precision: precision)
    let results = printer.print(outputs, into: &writer)
    text = Module(arguments: values.map { .init($0) }, body: writer, results: results).text
  }
}
