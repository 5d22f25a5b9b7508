module @replicate {
  func.func public @main(%arg0: tensor<1x5x4x2xf32>, %arg1: tensor<2x1x3x3xf32>) -> (tensor<2x1x3x3xf32>, tensor<1x5x4x2xf32>) {
    %0 = "stablehlo.convolution"(%arg0, %arg1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[o, i, 0, 1]->[f, 0, 1, b]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], rhs_dilation = array<i64: 1, 1>, window_strides = array<i64: 2, 2>} : (tensor<1x5x4x2xf32>, tensor<2x1x3x3xf32>) -> tensor<2x3x2x2xf32>
    %1 = stablehlo.constant dense<0x3F800000> : tensor<2x3x2x2xf32>
    %2 = stablehlo.constant dense<0x40000000> : tensor<2x3x2x2xf32>
    %3 = "stablehlo.multiply"(%1, %2) : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xf32>
    %4 = "stablehlo.multiply"(%3, %0) : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xf32>
    %5 = "stablehlo.convolution"(%arg0, %4) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, 0, 1, i]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 0]]> : tensor<2x2xi64>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], rhs_dilation = array<i64: 2, 2>, window_strides = array<i64: 1, 1>} : (tensor<1x5x4x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x1x3x3xf32>
    %6 = "stablehlo.reverse"(%arg1) {dimensions = array<i64: 2, 3>} : (tensor<2x1x3x3xf32>) -> tensor<2x1x3x3xf32>
    %7 = "stablehlo.convolution"(%4, %6) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, o, 0, 1]->[f, 0, 1, b]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 1], [1, 2]]> : tensor<2x2xi64>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], rhs_dilation = array<i64: 1, 1>, window_strides = array<i64: 1, 1>} : (tensor<2x3x2x2xf32>, tensor<2x1x3x3xf32>) -> tensor<1x5x4x2xf32>
    return %5, %7 : tensor<2x1x3x3xf32>, tensor<1x5x4x2xf32>
  }
}
