# Draws table8.svg (gnuplot 5.4 or later): gnuplot -d table8.gp
reset
set encoding utf8
set terminal svg size 960,1440 dynamic noenhanced name 'table8' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.0003 94.70333333 94.35557863 95.05108804
0.03 94.73 94.42652018 95.03347982
1 94.72333333 94.06970245 95.37696422
2 95.19333333 95.02294163 95.36372504
5 94.97333333 94.515476 95.43119066
10 95.21666667 94.9612585 95.47207484
20 95.49666667 95.13165525 95.86167808
50 95.35 95.02 95.68
100 95.49333333 94.87873319 96.10793347
200 78.64333333 65.28543554 92.00123112
500 55.52333333 48.8029142 62.24375247
EOD
$panel1_series2 << EOD
0.0003 94.70333333
0.03 94.73
1 94.72333333
2 95.19333333
5 94.97333333
10 95.21666667
20 95.49666667
50 95.35
100 95.49333333
200 78.64333333
500 55.52333333
EOD
$panel1_series3 << EOD
0.0003 94.79333333
500 94.79333333
EOD
$panel2_series1 << EOD
0.0001 94.90666667 94.55024931 95.26308403
0.0003 95.10333333 95.06547394 95.14119272
0.001 95.12333333 94.97156597 95.2751007
0.003 95.31666667 95.21600221 95.41733113
0.01 95.33 95.23834849 95.42165151
0.03 95.41333333 95.22562789 95.60103878
0.1 95.33666667 95.22119661 95.45213672
0.3 95.27666667 95.10923509 95.44409824
1 94.90333333 94.60327778 95.20338888
EOD
$panel2_series2 << EOD
0.0001 94.90666667
0.0003 95.10333333
0.001 95.12333333
0.003 95.31666667
0.01 95.33
0.03 95.41333333
0.1 95.33666667
0.3 95.27666667
1 94.90333333
EOD
$panel2_series3 << EOD
0.0001 94.79333333
1 94.79333333
EOD
$panel3_series1 << EOD
0.0001 94.68666667 94.35375026 95.01958307
0.0003 94.75 94.56916859 94.93083141
0.001 94.72666667 94.4724358 94.98089753
0.003 94.79 94.46813046 95.11186954
0.01 94.88333333 94.26427491 95.50239176
0.03 94.62 94.09855969 95.14144031
0.1 94.60333333 94.20781679 94.99884987
0.3 94.54 94.19301297 94.88698703
1 93.73 93.19886913 94.26113087
EOD
$panel3_series2 << EOD
0.0001 94.68666667
0.0003 94.75
0.001 94.72666667
0.003 94.79
0.01 94.88333333
0.03 94.62
0.1 94.60333333
0.3 94.54
1 93.73
EOD
$panel3_series3 << EOD
0.0001 94.79333333
1 94.79333333
EOD
$panel4_series1 << EOD
0.0003 97.30333333 97.1783 97.42836666
0.03 97.27666667 97.22535065 97.32798268
1 97.61666667 97.53583763 97.6974957
2 97.58333333 97.54547394 97.62119272
5 97.68666667 97.67139141 97.70194192
10 97.74 97.65814647 97.82185353
20 97.86333333 97.76316681 97.96349986
50 97.90666667 97.78611239 98.02722094
100 96.97666667 96.54165709 97.41167625
200 78.66 74.95922981 82.36077019
500 62.98333333 61.76709597 64.1995707
EOD
$panel4_series2 << EOD
0.0003 97.30333333
0.03 97.27666667
1 97.61666667
2 97.58333333
5 97.68666667
10 97.74
20 97.86333333
50 97.90666667
100 96.97666667
200 78.66
500 62.98333333
EOD
$panel4_series3 << EOD
0.0003 97.24333333
500 97.24333333
EOD
$panel5_series1 << EOD
0.0001 97.37666667 97.35150055 97.40183278
0.0003 97.37666667 97.3116026 97.44173074
0.001 97.50333333 97.38236502 97.62430165
0.003 97.57 97.47356349 97.66643651
0.01 97.65666667 97.53446465 97.77886869
0.03 97.7 97.63071797 97.76928203
0.1 97.67 97.62641101 97.71358899
0.3 97.43333333 97.34259562 97.52407105
1 96.69 96.63708497 96.74291503
EOD
$panel5_series2 << EOD
0.0001 97.37666667
0.0003 97.37666667
0.001 97.50333333
0.003 97.57
0.01 97.65666667
0.03 97.7
0.1 97.67
0.3 97.43333333
1 96.69
EOD
$panel5_series3 << EOD
0.0001 97.24333333
1 97.24333333
EOD
$panel6_series1 << EOD
0.0001 97.28 97.28 97.28
0.001 97.42 97.42 97.42
0.01 97.19 97.19 97.19
0.03 97.33 97.33 97.33
0.1 97.27 97.27 97.27
0.3 97.44 97.44 97.44
1 97.46 97.46 97.46
EOD
$panel6_series2 << EOD
0.0001 97.28
0.001 97.42
0.01 97.19
0.03 97.33
0.1 97.27
0.3 97.44
1 97.46
EOD
$panel6_series3 << EOD
0.0001 97.34
1 97.34
EOD
$panel7_series1 << EOD
0.0001 97.34 97.29 97.39
0.0003 97.27666667 97.22535065 97.32798268
0.001 97.33666667 97.28159096 97.39174237
0.003 97.34 97.23607695 97.44392305
0.01 97.43 97.30711794 97.55288206
0.03 97.33666667 97.28159096 97.39174237
0.1 97.42333333 97.33259562 97.51407105
0.3 97.33333333 97.22734591 97.43932075
1 96.8 96.72788897 96.87211103
EOD
$panel7_series2 << EOD
0.0001 97.34
0.0003 97.27666667
0.001 97.33666667
0.003 97.34
0.01 97.43
0.03 97.33666667
0.1 97.42333333
0.3 97.33333333
1 96.8
EOD
$panel7_series3 << EOD
0.0001 97.24333333
1 97.24333333
EOD
set output 'table8.svg'
set multiplot
set label '0 of 7 numbers agree; 1 of 1 finding holds' at screen 0.5,0.98750 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.73125; set size 0.50000,0.24375
set title '500, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.00019999999999999998:750.0] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0.001' 0.001, '' 0.01 1, '0.1' 0.1, '' 1.0 1, '10' 10.0, '' 100.0 1)
unset logscale y
set yrange [91.19666666666667:95.89666666666668] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('92' 92.0, '93' 93.0, '94' 94.0, '95' 95.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 50.0, graph 0 to first 50.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 50.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'DoubleBack', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.73125; set size 0.50000,0.24375
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
set yrange [94.49333333333334:95.81333333333335] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('94.5' 94.5, '95.0' 95.0, '95.5' 95.5)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.03, graph 0 to first 0.03, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.03, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'SpectReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.48750; set size 0.50000,0.24375
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
set yrange [93.43:95.28333333333335] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('93.5' 93.5, '94.0' 94.0, '94.5' 94.5, '95.0' 95.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.01, graph 0 to first 0.01, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.01, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel3_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'CP', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.48750; set size 0.50000,0.24375
set title '2000, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.00019999999999999998:750.0] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0.001' 0.001, '' 0.01 1, '0.1' 0.1, '' 1.0 1, '10' 10.0, '' 100.0 1)
unset logscale y
set yrange [93.60666666666668:98.30666666666669] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('94' 94.0, '95' 95.0, '96' 96.0, '97' 97.0, '98' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 50.0, graph 0 to first 50.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 50.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel4_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel4_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'DoubleBack', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.24375; set size 0.50000,0.24375
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
set yrange [96.39:98.10000000000001] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.03, graph 0 to first 0.03, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.03, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel5_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel5_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel5_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'SpectReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.24375; set size 0.50000,0.24375
set title '2000, JacReg' font ',14' tc rgb '#24292f' noenhanced
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
set yrange [96.89:97.86] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.0' 97.0, '97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 1.0, graph 0 to first 1.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 1.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel6_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel6_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel6_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'JacReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.00000; set size 0.50000,0.24375
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
set yrange [96.5:97.83] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
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
