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
}
