/// The names of what a measurement's values come to.
public enum MeasuredMetric {
  /// The mean of ‖J‖_F over the test examples.
  public static let jacobianNorm = "jacobianNorm"
  /// The root of the mean of ‖J‖²_F over them.
  public static let rootMeanSquareJacobianNorm = "rootMeanSquareJacobianNorm"
  /// The share of USPS images whose digit is recognized, in percent.
  public static let uspsAccuracy = "uspsAccuracy"

  /// The share of test examples whose class is right under noise of that deviation, in percent, such as
  /// `accuracy@0.3`.
  public static func accuracy(deviation: Double) -> String { "accuracy@\(deviation)" }

  /// The middle fooling distance, the lower one of two; infinite where most images were never fooled.
  public static let medianDistance = "medianDistance"
  /// The mean of the finite fooling distances.
  public static let meanDistance = "meanDistance"
  /// The mean of the fooling distances, each counted as ``greatestDistance`` at most: the area under the
  /// curve of accuracy, from 0 to 1, over distances up to there.
  public static let meanDistanceUpTo5 = "meanDistanceUpTo5"
  /// The share of images that are wrong already or were fooled at any distance, in percent.
  public static let shareFooled = "shareFooled"

  /// What a greater distance counts as in ``meanDistanceUpTo5``; two of MNIST's images of different digits
  /// are 10 apart on average.
  public static let greatestDistance = 5.0
}
