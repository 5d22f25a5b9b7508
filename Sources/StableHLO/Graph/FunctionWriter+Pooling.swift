// Max pooling over windows side by side, by comparisons and selections alone: no scatter, whose
// order of additions a GPU may change from run to run, and derivatives of any order.

extension FunctionWriter {
  /// The index of each window's first greatest value, row by row: `[c, h, w, batch]` to
  /// `[c, h / window, w / window, batch]`.
  mutating func poolingChoice(_ x: Value, window: Int, to dimensions: [Int]) -> Value {
    var greatest = corner(x, row: 0, column: 0, window: window)
    var choice = constant(0, dimensions, x.element)
    for place in 1..<max(1, window * window) {
      let candidate = corner(x, row: place / window, column: place % window, window: window)
      let isGreater = compare(candidate, .greater, greatest)
      let index = constant(Double(place), dimensions, x.element)
      choice = select(isGreater, index, else: choice)
      greatest = select(isGreater, candidate, else: greatest)
    }
    return choice
  }

  /// Each window's chosen value.
  mutating func poolingGather(_ x: Value, choice: Value, window: Int) -> Value {
    let isChosen = isChosen(choice, window: window)
    let windows = reshape(x, isChosen.dimensions)
    let zero = constant(0, isChosen.dimensions, x.element)
    return reduce(select(isChosen, windows, else: zero), .add, over: [2, 4])
  }

  /// Each value at its window's chosen place, zeros elsewhere.
  mutating func poolingScatter(
    _ value: Value, choice: Value, window: Int, to dimensions: [Int]
  ) -> Value {
    let isChosen = isChosen(choice, window: window)
    let spread = broadcast(value, to: isChosen.dimensions, along: [0, 1, 3, 5])
    let zero = constant(0, isChosen.dimensions, value.element)
    return reshape(select(isChosen, spread, else: zero), dimensions)
  }

  /// The values at one place of each window.
  private mutating func corner(_ x: Value, row: Int, column: Int, window: Int) -> Value {
    slice(x, from: [0, row, column, 0], to: x.dimensions, by: [1, window, window, 1])
  }

  /// Whether a place of a window is the chosen one: `[c, h, window, w, window, batch]`.
  private mutating func isChosen(_ choice: Value, window: Int) -> Value {
    let d = choice.dimensions
    let dimensions = [d[0], d[1], window, d[2], window, d[3]]
    let indices = (0..<window * window).map(Double.init)
    let places = constant(indices, [window, window], choice.element)
    return compare(
      broadcast(choice, to: dimensions, along: [0, 1, 3, 5]), .equal,
      broadcast(places, to: dimensions, along: [2, 4]))
  }
}
