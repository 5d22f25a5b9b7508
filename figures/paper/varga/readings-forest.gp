# Draws readings-forest.svg (gnuplot 5.4 or later): gnuplot readings-forest.gp
reset
set encoding utf8
set terminal svg size 1330,623 dynamic noenhanced name 'readings_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-0.9686687424 29 1.397240171 29
-5.590478396 28 -2.152378747 28
-6 27 -6 27
-2.360501179 26 0.6176440366 26
-3.514949735 25 0.8006640207 25
-1.398040439 24 -0.03053098994 24
-1.48804361 23 0.4880436103 23
-1.927366862 22 1.470224005 22
-3.123293358 21 0.5232933583 21
-3.589517368 20 -2.153339775 20
-6 19 -6 19
-0.9871268455 18 2.10141256 18
-1.497588124 17 1.497588124 17
-2.313499278 16 -0.4579292932 16
-6 15 -2.771300569 15
-1.813222765 14 2.556079908 14
-2.570410908 13 1.913268051 13
-2.061970346 12 0.09054177438 12
-1.872517235 11 1.843945806 11
-1.203869507 10 1.661012364 10
-1.846632949 9 0.7609186638 9
-1.684430801 8 1.31300223 8
-2.340416408 7 1.340416408 7
-1.651529993 6 2.90867285 6
-3.269795801 5 1.584081516 5
-4.772916453 4 1.315773596 4
-3.874186622 3 0.3313294793 3
-2.599620421 2 1.199620421 2
-2.038385278 1 1.781242421 1
EOD
$panel1_series1 << EOD
-1 0 0 30
1 0 0 30
EOD
$panel1_series2 << EOD
0.2142857143 29
-0.8714285714 26
-0.7142857143 24
-0.5 23
-0.2285714286 22
0.5571428571 18
0 17
-0.9857142857 12
-0.01428571429 11
0.2285714286 10
-0.5428571429 9
-0.1857142857 8
-0.5 7
-0.7 2
-0.1285714286 1
EOD
$panel1_series3 << EOD
-1.357142857 25
-6 15
0.3714285714 14
-0.3285714286 13
0.6285714286 6
-0.8428571429 5
-1.728571429 4
-1.771428571 3
EOD
$panel1_series4 << EOD
-3.871428571 28
-6 27
-2.871428571 20
-6 19
-1.385714286 16
EOD
$panel1_series5 << EOD
-1.3 21
EOD
set output 'readings-forest.svg'
set multiplot
set origin 0.00000,0.05778; set size 1.00000,0.94222
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
set yrange [0.0:30.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the text''s settings, but TensorFlow''s Adam, 10,001 steps, Baseline, as written, rate 0.001' 29.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, SpectReg, as written, rate 0.001' 28.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, DoubleBack, as written, rate 0.001' 27.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, CP, as written, rate 0.001' 26.0, 'the code''s settings, Baseline, as in the authors'' code' 25.0, 'the code''s settings, SpectReg, as in the authors'' code' 24.0, 'the code''s settings, DoubleBack, as in the authors'' code' 23.0, 'the code''s settings, CP, as in the authors'' code' 22.0, 'the code''s settings, but pixels in 0…1, Baseline, as in the authors'' code' 21.0, 'the code''s settings, but pixels in 0…1, SpectReg, as in the authors'' code' 20.0, 'the code''s settings, but pixels in 0…1, DoubleBack, as in the authors'' code' 19.0, 'the code''s settings, but pixels in 0…1, CP, as in the authors'' code' 18.0, 'the code''s settings, but dropout after the layers of 120 and 84, Baseline, as in the authors'' code' 17.0, 'the code''s settings, but dropout after the layers of 120 and 84, SpectReg, as in the authors'' code' 16.0, 'the code''s settings, but dropout after the layers of 120 and 84, DoubleBack, as in the authors'' code' 15.0, 'the code''s settings, but dropout after the layers of 120 and 84, CP, as in the authors'' code' 14.0, 'the code''s settings, but weight decay λ‖w‖², Baseline, as in the authors'' code' 13.0, 'the code''s settings, but weight decay λ‖w‖², SpectReg, as in the authors'' code' 12.0, 'the code''s settings, but weight decay λ‖w‖², DoubleBack, as in the authors'' code' 11.0, 'the code''s settings, but weight decay λ‖w‖², CP, as in the authors'' code' 10.0, 'the code''s settings, but Xavier''s uniform initializer, Baseline, as in the authors'' code' 9.0, 'the code''s settings, but Xavier''s uniform initializer, SpectReg, as in the authors'' code' 8.0, 'the code''s settings, but Xavier''s uniform initializer, DoubleBack, as in the authors'' code' 7.0, 'the code''s settings, but Xavier''s uniform initializer, CP, as in the authors'' code' 6.0, 'the code''s settings, but 200 images of each class, Baseline, as in the authors'' code' 5.0, 'the code''s settings, but tested on the official test images, Baseline, as in the authors'' code' 4.0, 'the code''s settings, but tested on the official test images, SpectReg, as in the authors'' code' 3.0, 'the code''s settings, but tested on the official test images, DoubleBack, as in the authors'' code' 2.0, 'the code''s settings, but tested on the official test images, CP, as in the authors'' code' 1.0)
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
set origin 0.00000,0.00000; set size 1.00000,0.05778
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
