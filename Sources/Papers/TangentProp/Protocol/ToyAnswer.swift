import Exhibits

/// The answer to the asker's "Can anyone help point out my mistake(s)?", with each run's numbers.
struct ToyAnswer {
  /// A variant's fit and slope error.
  struct Numbers {
    let fit: NamedValues
    let slope: NamedValues

    var text: String { "\(fit.summary), \(slope.summary)" }
  }

  let asker: Numbers
  let longer: Numbers
  let smooth: Numbers
  let smoothShort: Numbers
  let given: Numbers
  let givenRectified: Numbers
  let givenShort: Numbers
  let smaller: Numbers
  let larger: Numbers

  /// The mistakes in order of importance, each with the run that shows it.
  var paragraphs: [String] {
    [
      """
      The mistakes, in order of importance. First: the slopes are held to the wrong values. The \
      1991 figure gives the network the target's own slopes beside its points and matches them; \
      the program penalizes every slope, which asks a line of slope 1 to be level. Five points of \
      a line with the slopes 0, 2, 0, 2, 0 bend the curve, with tanh (\(given.text)) and even with \
      the asker's ReLU network (\(givenRectified.text)).
      """,
      """
      Second: held to 0, a ReLU network doesn't bend however long it is trained. Its curve is made \
      of straight pieces; the penalty sees the slope of the piece under each point and flattens \
      them all, a compromise between points and slopes: \(asker.text) after 100 steps, \
      \(longer.text) when trained long. With tanh, which has curvature, the same program finds the \
      staircase that meets both: \(smooth.text).
      """,
      """
      Third: 100 steps are too few for either. With tanh they end at \(smoothShort.text) for \
      slopes held to 0, and at \(givenShort.text) for given slopes.
      """,
      """
      No mistake: the weight. Points and slopes can both be met, so with tanh and long training a \
      weight of 0.001 (\(smaller.text)) and one of 10 (\(larger.text)) both give a staircase; \
      "a smaller weight" alone changes nothing while the second and third mistakes stand.
      """,
      """
      The logging line reads `loss`, which is nowhere defined (`reg_loss` is meant): the program \
      as posted stops there. What it would learn doesn't depend on it.
      """,
    ]
  }
}
