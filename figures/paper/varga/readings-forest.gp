# Draws readings-forest.svg (gnuplot 5.4 or later): gnuplot -d readings-forest.gp
reset
set encoding utf8
set terminal svg size 1380,1286 dynamic noenhanced name 'readings_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-0.7433458493 68 1.229060135 68
-5.540323799 67 -2.345390487 67
-6 66 -6 66
-2.876564291 65 1.076564291 65
-0.7635750777 64 2.306432221 64
-1.434111418 63 0.6341114181 63
-6 62 -3.37385874 62
-1.9005202 61 0.9576630574 61
-3.458929554 60 1.658929554 60
-4.657940142 59 -2.284917001 59
-6 58 -6 58
-4.089391296 57 0.5465341534 57
-1.048019811 56 1.390876954 56
-5.536780598 55 -2.463219402 55
-6 54 -6 54
-2.494109027 53 1.094109027 53
-2.601859288 52 1.659002145 52
-5.544078861 51 -2.313063996 51
-6 50 -6 50
-3.147165556 49 0.347165556 49
-2.052050798 48 0.2520507981 48
-5.098704499 47 -3.072724072 47
-6 46 -6 46
-4.147010554 45 0.1470105543 45
-0.7151403043 44 2.40085459 44
-4.67190464 43 -1.842381074 43
-6 42 -6 42
-1.844134992 41 1.101277849 41
-0.9686687424 40 1.397240171 40
-5.590478396 39 -2.152378747 39
-6 38 -6 38
-2.360501179 37 0.6176440366 37
-5.688381886 36 -2.511618114 36
-0.2386733871 35 2.438673387 35
-3.514949735 34 0.8006640207 34
-1.398040439 33 -0.03053098994 33
-1.48804361 32 0.4880436103 32
-1.927366862 31 1.470224005 31
-3.123293358 30 0.5232933583 30
-3.589517368 29 -2.153339775 29
-6 28 -6 28
-0.9871268455 27 2.10141256 27
-1.497588124 26 1.497588124 26
-2.313499278 25 -0.4579292932 25
-6 24 -2.771300569 24
-1.813222765 23 2.556079908 23
-2.570410908 22 1.913268051 22
-2.061970346 21 0.09054177438 21
-1.872517235 20 1.843945806 20
-1.203869507 19 1.661012364 19
-1.846632949 18 0.7609186638 18
-1.684430801 17 1.31300223 17
-2.340416408 16 1.340416408 16
-1.651529993 15 2.90867285 15
-3.269795801 14 1.584081516 14
-1.583952463 13 1.498238177 13
-1.601364171 12 1.858507029 12
-1.349115875 11 1.520544446 11
-4.772916453 10 1.315773596 10
-3.874186622 9 0.3313294793 9
-2.599620421 8 1.199620421 8
-2.038385278 7 1.781242421 7
-2.980888292 6 0.4666025775 6
-1.783282196 5 0.2689964813 5
-2.003714367 4 0.375142938 4
-1.836540779 3 1.436540779 3
-1.809256586 2 0.7235423004 2
-4.928942921 1 -0.6710570792 1
EOD
$panel1_series1 << EOD
-1 0 0 69
1 0 0 69
EOD
$panel1_series2 << EOD
0.2428571429 68
-0.9 65
0.7714285714 64
-0.4 63
-0.4714285714 61
0.1714285714 56
-0.7 53
-0.9 48
0.8428571429 44
-0.3714285714 41
0.2142857143 40
-0.8714285714 37
1.1 35
-0.7142857143 33
-0.5 32
-0.2285714286 31
0.5571428571 27
0 26
-0.9857142857 21
-0.01428571429 20
0.2285714286 19
-0.5428571429 18
-0.1857142857 17
-0.5 16
-0.04285714286 13
0.1285714286 12
0.08571428571 11
-0.7 8
-0.1285714286 7
-0.7571428571 5
-0.8142857143 4
-0.2 3
-0.5428571429 2
EOD
$panel1_series3 << EOD
-0.9 60
-1.771428571 57
-0.4714285714 52
-2 45
-1.357142857 34
-6 24
0.3714285714 23
-0.3285714286 22
0.6285714286 15
-0.8428571429 14
-1.728571429 10
-1.771428571 9
-2.8 1
EOD
$panel1_series4 << EOD
-3.942857143 67
-6 66
-5.742857143 62
-3.471428571 59
-6 58
-4 55
-6 54
-3.928571429 51
-6 50
-4.085714286 47
-6 46
-3.257142857 43
-6 42
-3.871428571 39
-6 38
-4.1 36
-2.871428571 29
-6 28
-1.385714286 25
EOD
$panel1_series5 << EOD
-1.4 49
-1.3 30
-1.257142857 6
EOD
set output 'readings-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.97201
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [-6.0:6.0] noextend
set xlabel 'D/δ' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('−6' -6.0, '−4' -4.0, '−2' -2.0, '0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0)
unset logscale y
set yrange [0.0:69.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the text''s settings, Baseline, as written, rate 0.001' 68.0, 'the text''s settings, SpectReg, as written, rate 0.001' 67.0, 'the text''s settings, DoubleBack, as written, rate 0.001' 66.0, 'the text''s settings, CP, as written, rate 0.001' 65.0, 'the text''s settings, but pixels standardized by the set''s own moments, Baseline, as written, rate 0.001' 64.0, 'the text''s settings, but pixels standardized by the set''s own moments, SpectReg, as written, rate 0.001' 63.0, 'the text''s settings, but pixels standardized by the set''s own moments, DoubleBack, as written, rate 0.001' 62.0, 'the text''s settings, but pixels standardized by the set''s own moments, CP, as written, rate 0.001' 61.0, 'the text''s settings, but dropout after the layer of 84 alone, Baseline, as written, rate 0.001' 60.0, 'the text''s settings, but dropout after the layer of 84 alone, SpectReg, as written, rate 0.001' 59.0, 'the text''s settings, but dropout after the layer of 84 alone, DoubleBack, as written, rate 0.001' 58.0, 'the text''s settings, but dropout after the layer of 84 alone, CP, as written, rate 0.001' 57.0, 'the text''s settings, but weight decay ½λ‖w‖², Baseline, as written, rate 0.001' 56.0, 'the text''s settings, but weight decay ½λ‖w‖², SpectReg, as written, rate 0.001' 55.0, 'the text''s settings, but weight decay ½λ‖w‖², DoubleBack, as written, rate 0.001' 54.0, 'the text''s settings, but weight decay ½λ‖w‖², CP, as written, rate 0.001' 53.0, 'the text''s settings, but convolutions of twice Xavier''s variance, Baseline, as written, rate 0.001' 52.0, 'the text''s settings, but convolutions of twice Xavier''s variance, SpectReg, as written, rate 0.001' 51.0, 'the text''s settings, but convolutions of twice Xavier''s variance, DoubleBack, as written, rate 0.001' 50.0, 'the text''s settings, but convolutions of twice Xavier''s variance, CP, as written, rate 0.001' 49.0, 'the text''s settings, but 2,000 images drawn from all, Baseline, as written, rate 0.001' 48.0, 'the text''s settings, but 2,000 images drawn from all, SpectReg, as written, rate 0.001' 47.0, 'the text''s settings, but 2,000 images drawn from all, DoubleBack, as written, rate 0.001' 46.0, 'the text''s settings, but 2,000 images drawn from all, CP, as written, rate 0.001' 45.0, 'the text''s settings, but tested on the last training images, Baseline, as written, rate 0.001' 44.0, 'the text''s settings, but tested on the last training images, SpectReg, as written, rate 0.001' 43.0, 'the text''s settings, but tested on the last training images, DoubleBack, as written, rate 0.001' 42.0, 'the text''s settings, but tested on the last training images, CP, as written, rate 0.001' 41.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, Baseline, as written, rate 0.001' 40.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, SpectReg, as written, rate 0.001' 39.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, DoubleBack, as written, rate 0.001' 38.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, CP, as written, rate 0.001' 37.0, 'the text''s settings, but the penalty under a mask of its own, SpectReg, as written, rate 0.001' 36.0, 'the text''s settings, but the Confidence Penalty''s sum over the batch, CP, as written, rate 0.001' 35.0, 'the code''s settings, Baseline, as in the authors'' code' 34.0, 'the code''s settings, SpectReg, as in the authors'' code' 33.0, 'the code''s settings, DoubleBack, as in the authors'' code' 32.0, 'the code''s settings, CP, as in the authors'' code' 31.0, 'the code''s settings, but pixels in 0…1, Baseline, as in the authors'' code' 30.0, 'the code''s settings, but pixels in 0…1, SpectReg, as in the authors'' code' 29.0, 'the code''s settings, but pixels in 0…1, DoubleBack, as in the authors'' code' 28.0, 'the code''s settings, but pixels in 0…1, CP, as in the authors'' code' 27.0, 'the code''s settings, but dropout after the layers of 120 and 84, Baseline, as in the authors'' code' 26.0, 'the code''s settings, but dropout after the layers of 120 and 84, SpectReg, as in the authors'' code' 25.0, 'the code''s settings, but dropout after the layers of 120 and 84, DoubleBack, as in the authors'' code' 24.0, 'the code''s settings, but dropout after the layers of 120 and 84, CP, as in the authors'' code' 23.0, 'the code''s settings, but weight decay λ‖w‖², Baseline, as in the authors'' code' 22.0, 'the code''s settings, but weight decay λ‖w‖², SpectReg, as in the authors'' code' 21.0, 'the code''s settings, but weight decay λ‖w‖², DoubleBack, as in the authors'' code' 20.0, 'the code''s settings, but weight decay λ‖w‖², CP, as in the authors'' code' 19.0, 'the code''s settings, but Xavier''s uniform initializer, Baseline, as in the authors'' code' 18.0, 'the code''s settings, but Xavier''s uniform initializer, SpectReg, as in the authors'' code' 17.0, 'the code''s settings, but Xavier''s uniform initializer, DoubleBack, as in the authors'' code' 16.0, 'the code''s settings, but Xavier''s uniform initializer, CP, as in the authors'' code' 15.0, 'the code''s settings, but 200 images of each class, Baseline, as in the authors'' code' 14.0, 'the code''s settings, but 200 images of each class, SpectReg, as in the authors'' code' 13.0, 'the code''s settings, but 200 images of each class, DoubleBack, as in the authors'' code' 12.0, 'the code''s settings, but 200 images of each class, CP, as in the authors'' code' 11.0, 'the code''s settings, but tested on the official test images, Baseline, as in the authors'' code' 10.0, 'the code''s settings, but tested on the official test images, SpectReg, as in the authors'' code' 9.0, 'the code''s settings, but tested on the official test images, DoubleBack, as in the authors'' code' 8.0, 'the code''s settings, but tested on the official test images, CP, as in the authors'' code' 7.0, 'the code''s settings, but Adam as published, 10,000 steps, Baseline, as in the authors'' code' 6.0, 'the code''s settings, but Adam as published, 10,000 steps, SpectReg, as in the authors'' code' 5.0, 'the code''s settings, but Adam as published, 10,000 steps, DoubleBack, as in the authors'' code' 4.0, 'the code''s settings, but Adam as published, 10,000 steps, CP, as in the authors'' code' 3.0, 'the code''s settings, but the penalty under the loss''s dropout mask, SpectReg, as in the authors'' code' 2.0, 'the code''s settings, but the Confidence Penalty''s mean over the batch, CP, as in the authors'' code' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.97201; set size 1.00000,0.02799
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset multiplot
unset output
