# Draws table8.svg (gnuplot 5.4 or later): gnuplot -d table8.gp
reset
set encoding utf8
set terminal svg size 960,1488 dynamic noenhanced name 'table8' font 'sans-serif,13' background '#ffffff' dashlength 0.5
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
EOD
$panel1_series3 << EOD
0.0003 94.79333333
200 94.79333333
EOD
$panel2_series1 << EOD
0.03 95.41333333 95.22562789 95.60103878
EOD
$panel2_series2 << EOD
0.03 95.41333333
EOD
$panel2_series3 << EOD
0.03 94.79333333
0.03 94.79333333
EOD
$panel3_series1 << EOD
0.01 94.88333333 94.26427491 95.50239176
EOD
$panel3_series2 << EOD
0.01 94.88333333
EOD
$panel3_series3 << EOD
0.01 94.79333333
0.01 94.79333333
EOD
$panel4_series1 << EOD
50 97.90666667 97.78611239 98.02722094
EOD
$panel4_series2 << EOD
50 97.90666667
EOD
$panel4_series3 << EOD
50 97.24333333
50 97.24333333
EOD
$panel5_series1 << EOD
0.01 97.65666667 97.53446465 97.77886869
0.03 97.7 97.63071797 97.76928203
EOD
$panel5_series2 << EOD
0.01 97.65666667
0.03 97.7
EOD
$panel5_series3 << EOD
0.01 97.24333333
0.03 97.24333333
EOD
$panel6_series1 << EOD
1 97.46 97.46 97.46
EOD
$panel6_series2 << EOD
1 97.46
EOD
$panel6_series3 << EOD
1 97.34
1 97.34
EOD
$panel7_series1 << EOD
0.01 97.43 97.30711794 97.55288206
EOD
$panel7_series2 << EOD
0.01 97.43
EOD
$panel7_series3 << EOD
0.01 97.24333333
0.01 97.24333333
EOD
set output 'table8.svg'
set multiplot
set label '0 of 1 finding holds, 1 undecided' at screen 0.5,0.98790 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.73992; set size 0.50000,0.23589
set title '500, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.00019999999999999998:300.0] noextend
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
set origin 0.50000,0.73992; set size 0.50000,0.23589
set title '500, SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.02:0.045] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0.02' 0.02, '' 0.03 1, '' 0.04 1)
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
set origin 0.00000,0.50403; set size 0.50000,0.23589
set title '500, CP' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.006666666666666667:0.015] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01)
unset logscale y
set yrange [94.49333333333334:95.28333333333335] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('94.6' 94.60000000000001, '94.8' 94.80000000000001, '95.0' 95.0, '95.2' 95.2)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.01, graph 0 to first 0.01, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.01, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel3_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'CP', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.50403; set size 0.50000,0.23589
set title '2000, DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [33.333333333333336:75.0] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 40.0 1, '50' 50.0, '' 60.0 1, '' 70.0 1)
unset logscale y
set yrange [96.94333333333334:98.30666666666669] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 50.0, graph 0 to first 50.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 50.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel4_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel4_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'DoubleBack', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.00000,0.23589; set size 0.50000,0.26815
set title '2000, SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.006666666666666667:0.045] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01, '0.02' 0.02, '' 0.03 1, '' 0.04 1)
unset logscale y
set yrange [96.94333333333334:98.10000000000001] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.00' 97.0, '97.25' 97.25, '97.50' 97.5, '97.75' 97.75, '98.00' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on tmargin center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 0.03, graph 0 to first 0.03, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 0.03, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel5_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#D55E00' notitle, \
  $panel5_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel5_series3 using 1:2 axes x1y1 with lines lw 2 dt (7,5) lc rgb '#009E73' notitle, \
  keyentry with boxes fs transparent solid 0.18 noborder lc rgb '#D55E00' title 'mean ± sd', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'SpectReg', \
  keyentry with lines lw 2 dt (7,5) lc rgb '#009E73' title 'without'
unset label; unset arrow
set origin 0.50000,0.23589; set size 0.50000,0.23589
set title '2000, JacReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.6666666666666666:1.5] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0)
unset logscale y
set yrange [97.04:97.86] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001)
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
set origin 0.00000,0.00000; set size 0.50000,0.23589
set title '2000, CP' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.006666666666666667:0.015] noextend
set xlabel 'weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01)
unset logscale y
set yrange [96.94333333333334:97.83] noextend
set ylabel 'validation accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.0' 97.0, '97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001)
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
