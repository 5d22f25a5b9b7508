# Draws readings-forest.svg (gnuplot 5.4 or later): gnuplot -d readings-forest.gp
reset
set encoding utf8
set terminal svg size 1330,640 dynamic noenhanced name 'readings_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-0.9686687424 30 1.397240171 30
-5.590478396 29 -2.152378747 29
-6 28 -6 28
-2.360501179 27 0.6176440366 27
-3.514949735 26 0.8006640207 26
-1.398040439 25 -0.03053098994 25
-1.48804361 24 0.4880436103 24
-1.927366862 23 1.470224005 23
-3.123293358 22 0.5232933583 22
-3.589517368 21 -2.153339775 21
-6 20 -6 20
-0.9871268455 19 2.10141256 19
-1.497588124 18 1.497588124 18
-2.313499278 17 -0.4579292932 17
-6 16 -2.771300569 16
-1.813222765 15 2.556079908 15
-2.570410908 14 1.913268051 14
-2.061970346 13 0.09054177438 13
-1.872517235 12 1.843945806 12
-1.203869507 11 1.661012364 11
-1.846632949 10 0.7609186638 10
-1.684430801 9 1.31300223 9
-2.340416408 8 1.340416408 8
-1.651529993 7 2.90867285 7
-3.269795801 6 1.584081516 6
-1.526104752 5 1.097533324 5
-4.772916453 4 1.315773596 4
-3.874186622 3 0.3313294793 3
-2.599620421 2 1.199620421 2
-2.038385278 1 1.781242421 1
EOD
$panel1_series1 << EOD
-1 0 0 31
1 0 0 31
EOD
$panel1_series2 << EOD
0.2142857143 30
-0.8714285714 27
-0.7142857143 25
-0.5 24
-0.2285714286 23
0.5571428571 19
0 18
-0.9857142857 13
-0.01428571429 12
0.2285714286 11
-0.5428571429 10
-0.1857142857 9
-0.5 8
-0.2142857143 5
-0.7 2
-0.1285714286 1
EOD
$panel1_series3 << EOD
-1.357142857 26
-6 16
0.3714285714 15
-0.3285714286 14
0.6285714286 7
-0.8428571429 6
-1.728571429 4
-1.771428571 3
EOD
$panel1_series4 << EOD
-3.871428571 29
-6 28
-2.871428571 21
-6 20
-1.385714286 17
EOD
$panel1_series5 << EOD
-1.3 22
EOD
set output 'readings-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.94375
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [-6.0:6.0] noextend
set xlabel 'D/δ' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('−6' -6.0, '−5' -5.0, '−4' -4.0, '−3' -3.0, '−2' -2.0, '−1' -1.0, '0' 0.0, '1' 1.0, '2' 2.0, '3' 3.0, '4' 4.0, '5' 5.0, '6' 6.0)
unset logscale y
set yrange [0.0:31.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the text''s settings, but TensorFlow''s Adam, 10,001 steps, Baseline, as written, rate 0.001' 30.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, SpectReg, as written, rate 0.001' 29.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, DoubleBack, as written, rate 0.001' 28.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, CP, as written, rate 0.001' 27.0, 'the code''s settings, Baseline, as in the authors'' code' 26.0, 'the code''s settings, SpectReg, as in the authors'' code' 25.0, 'the code''s settings, DoubleBack, as in the authors'' code' 24.0, 'the code''s settings, CP, as in the authors'' code' 23.0, 'the code''s settings, but pixels in 0…1, Baseline, as in the authors'' code' 22.0, 'the code''s settings, but pixels in 0…1, SpectReg, as in the authors'' code' 21.0, 'the code''s settings, but pixels in 0…1, DoubleBack, as in the authors'' code' 20.0, 'the code''s settings, but pixels in 0…1, CP, as in the authors'' code' 19.0, 'the code''s settings, but dropout after the layers of 120 and 84, Baseline, as in the authors'' code' 18.0, 'the code''s settings, but dropout after the layers of 120 and 84, SpectReg, as in the authors'' code' 17.0, 'the code''s settings, but dropout after the layers of 120 and 84, DoubleBack, as in the authors'' code' 16.0, 'the code''s settings, but dropout after the layers of 120 and 84, CP, as in the authors'' code' 15.0, 'the code''s settings, but weight decay λ‖w‖², Baseline, as in the authors'' code' 14.0, 'the code''s settings, but weight decay λ‖w‖², SpectReg, as in the authors'' code' 13.0, 'the code''s settings, but weight decay λ‖w‖², DoubleBack, as in the authors'' code' 12.0, 'the code''s settings, but weight decay λ‖w‖², CP, as in the authors'' code' 11.0, 'the code''s settings, but Xavier''s uniform initializer, Baseline, as in the authors'' code' 10.0, 'the code''s settings, but Xavier''s uniform initializer, SpectReg, as in the authors'' code' 9.0, 'the code''s settings, but Xavier''s uniform initializer, DoubleBack, as in the authors'' code' 8.0, 'the code''s settings, but Xavier''s uniform initializer, CP, as in the authors'' code' 7.0, 'the code''s settings, but 200 images of each class, Baseline, as in the authors'' code' 6.0, 'the code''s settings, but 200 images of each class, SpectReg, as in the authors'' code' 5.0, 'the code''s settings, but tested on the official test images, Baseline, as in the authors'' code' 4.0, 'the code''s settings, but tested on the official test images, SpectReg, as in the authors'' code' 3.0, 'the code''s settings, but tested on the official test images, DoubleBack, as in the authors'' code' 2.0, 'the code''s settings, but tested on the official test images, CP, as in the authors'' code' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.94375; set size 1.00000,0.05625
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset multiplot
unset output
