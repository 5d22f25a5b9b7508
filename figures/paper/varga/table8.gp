# Draws table8.svg (gnuplot 5.4 or later): gnuplot table8.gp
reset
set encoding utf8
set terminal svg size 960,1440 dynamic noenhanced name 'table8' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.0003 95.545 95.24094408 95.84905592
0.003 95.475 95.12851768 95.82148232
0.03 95.405 95.17165476 95.63834524
0.3 95.57 95.14573593 95.99426407
1 95.58 95.35372583 95.80627417
2 95.71 95.52615224 95.89384776
5 95.715 95.22709632 96.20290368
10 95.795 95.30709632 96.28290368
20 95.83 95.74514719 95.91485281
50 95.98 95.62644661 96.33355339
100 95.85 95.38330952 96.31669048
EOD
$panel1_series2 << EOD
0.0003 95.545
0.003 95.475
0.03 95.405
0.3 95.57
1 95.58
2 95.71
5 95.715
10 95.795
20 95.83
50 95.98
100 95.85
EOD
$panel1_series3 << EOD
0.0003 95.56
100 95.56
EOD
$panel2_series1 << EOD
0.0001 95.485 95.3082233 95.6617767
0.0003 95.59 95.29301515 95.88698485
0.001 95.625 95.19366486 96.05633514
0.003 95.72 95.38058875 96.05941125
0.01 95.8 95.33330952 96.26669048
0.03 95.875 95.76893398 95.98106602
0.1 95.91 95.76857864 96.05142136
0.3 95.795 95.6182233 95.9717767
1 95.78 95.59615224 95.96384776
EOD
$panel2_series2 << EOD
0.0001 95.485
0.0003 95.59
0.001 95.625
0.003 95.72
0.01 95.8
0.03 95.875
0.1 95.91
0.3 95.795
1 95.78
EOD
$panel2_series3 << EOD
0.0001 95.56
1 95.56
EOD
$panel3_series1 << EOD
0.0001 95.4 94.98987807 95.81012193
0.0003 95.45 95.26615224 95.63384776
0.001 95.545 95.29751263 95.79248737
0.003 95.64 95.31473088 95.96526912
0.01 95.43 95.30272078 95.55727922
0.03 95.43 95.04816234 95.81183766
0.1 95.455 95.22165476 95.68834524
0.3 95.885 95.6657969 96.1042031
1 95.845 95.75307612 95.93692388
EOD
$panel3_series2 << EOD
0.0001 95.4
0.0003 95.45
0.001 95.545
0.003 95.64
0.01 95.43
0.03 95.43
0.1 95.455
0.3 95.885
1 95.845
EOD
$panel3_series3 << EOD
0.0001 95.56
1 95.56
EOD
$panel4_series1 << EOD
0.0003 97.38 96.9840202 97.7759798
0.003 97.335 97.05922836 97.61077164
0.03 97.42 97.17958369 97.66041631
0.3 97.36 97.03473088 97.68526912
1 97.555 97.43479185 97.67520815
2 97.52 97.3220101 97.7179899
5 97.59 97.40615224 97.77384776
10 97.65 97.49443651 97.80556349
20 97.7 97.48786797 97.91213203
50 97.69 97.40715729 97.97284271
100 97.555 97.01052778 98.09947222
EOD
$panel4_series2 << EOD
0.0003 97.38
0.003 97.335
0.03 97.42
0.3 97.36
1 97.555
2 97.52
5 97.59
10 97.65
20 97.7
50 97.69
100 97.555
EOD
$panel4_series3 << EOD
0.0003 97.33
100 97.33
EOD
$panel5_series1 << EOD
0.0001 97.345 97.01265981 97.67734019
0.0003 97.445 97.2682233 97.6217767
0.001 97.385 97.2082233 97.5617767
0.003 97.51 97.32615224 97.69384776
0.01 97.52 97.36443651 97.67556349
0.03 97.63 97.36129942 97.89870058
0.1 97.675 97.4557969 97.8942031
0.3 97.59 97.29301515 97.88698485
1 97.215 96.98165476 97.44834524
EOD
$panel5_series2 << EOD
0.0001 97.345
0.0003 97.445
0.001 97.385
0.003 97.51
0.01 97.52
0.03 97.63
0.1 97.675
0.3 97.59
1 97.215
EOD
$panel5_series3 << EOD
0.0001 97.33
1 97.33
EOD
$panel6_series1 << EOD
0.001 97.61 97.61 97.61
0.01 97.55 97.55 97.55
0.03 97.57 97.57 97.57
0.1 97.52 97.52 97.52
0.3 97.56 97.56 97.56
1 97.54 97.54 97.54
EOD
$panel6_series2 << EOD
0.001 97.61
0.01 97.55
0.03 97.57
0.1 97.52
0.3 97.56
1 97.54
EOD
$panel6_series3 << EOD
0.001 97.58
1 97.58
EOD
$panel7_series1 << EOD
0.0001 97.405 97.08680195 97.72319805
0.0003 97.435 97.4137868 97.4562132
0.001 97.325 97.16236544 97.48763456
0.003 97.45 97.33686292 97.56313708
0.01 97.415 97.20993903 97.62006097
0.03 97.38 97.1820101 97.5779899
0.1 97.41 97.05644661 97.76355339
0.3 97.51 97.26958369 97.75041631
1 97.7 97.57272078 97.82727922
EOD
$panel7_series2 << EOD
0.0001 97.405
0.0003 97.435
0.001 97.325
0.003 97.45
0.01 97.415
0.03 97.38
0.1 97.41
0.3 97.51
1 97.7
EOD
$panel7_series3 << EOD
0.0001 97.33
1 97.33
EOD
set output 'table8.svg'
set multiplot
set origin 0.00000,0.75000; set size 0.50000,0.25000
set title '500, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.00019999999999999998:150.0] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0.001' 0.001, '' 0.01 1, '0.1' 0.1, '' 1.0 1, '10' 10.0, '' 100.0 1)
unset logscale y
set yrange [95.105:96.38000000000001] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('95.5' 95.5, '96.0' 96.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 50.0, graph 0 to first 50.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 50.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'DoubleBack', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.75000; set size 0.50000,0.25000
set title '500, SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [6.666666666666667e-05:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '10⁻⁴' 0.0001, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '10⁻³' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '10⁻²' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '10⁻¹' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '10⁰' 1.0)
unset logscale y
set yrange [95.185:96.31] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('95.25' 95.25, '95.50' 95.5, '95.75' 95.75, '96.00' 96.0, '96.25' 96.25)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.03, graph 0 to first 0.03, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.03, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'SpectReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.50000; set size 0.50000,0.25000
set title '500, CP' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [6.666666666666667e-05:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '10⁻⁴' 0.0001, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '10⁻³' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '10⁻²' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '10⁻¹' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '10⁰' 1.0)
unset logscale y
set yrange [95.10000000000001:96.28500000000001] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('95.25' 95.25, '95.50' 95.5, '95.75' 95.75, '96.00' 96.0, '96.25' 96.25)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.01, graph 0 to first 0.01, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.01, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel3_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'CP', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.50000; set size 0.50000,0.25000
set title '2000, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.00019999999999999998:150.0] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0.001' 0.001, '' 0.01 1, '0.1' 0.1, '' 1.0 1, '10' 10.0, '' 100.0 1)
unset logscale y
set yrange [97.03:98.1] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.25' 97.25, '97.50' 97.5, '97.75' 97.75, '98.00' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 50.0, graph 0 to first 50.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 50.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel4_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel4_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'DoubleBack', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.25000; set size 0.50000,0.25000
set title '2000, SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [6.666666666666667e-05:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '10⁻⁴' 0.0001, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '10⁻³' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '10⁻²' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '10⁻¹' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '10⁰' 1.0)
unset logscale y
set yrange [96.915:98.075] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.00' 97.0, '97.25' 97.25, '97.50' 97.5, '97.75' 97.75, '98.00' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.03, graph 0 to first 0.03, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.03, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel5_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel5_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel5_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'SpectReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.25000; set size 0.50000,0.25000
set title '2000, JacReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.0006666666666666666:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '0.001' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0)
unset logscale y
set yrange [97.22:98.01] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001, '98.0' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 1.0, graph 0 to first 1.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 1.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel6_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel6_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel6_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'JacReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.00000; set size 0.50000,0.25000
set title '2000, CP' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [6.666666666666667e-05:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '10⁻⁴' 0.0001, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '10⁻³' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '10⁻²' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '10⁻¹' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '10⁰' 1.0)
unset logscale y
set yrange [97.02499999999999:98.10000000000001] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.25' 97.25, '97.50' 97.5, '97.75' 97.75, '98.00' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.01, graph 0 to first 0.01, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.01, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel7_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel7_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel7_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'CP', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
unset multiplot
unset output
