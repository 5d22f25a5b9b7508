# Draws table2.svg (gnuplot 5.4 or later): gnuplot -d table2.gp
reset
set encoding utf8
set terminal svg size 960,390 dynamic noenhanced name 'table2' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.9 80.4 79.8362404 80.9637596
EOD
$panel1_series2 << EOD
1.9 83.3 82.65570331 83.94429669
EOD
$panel1_series3 << EOD
2.9 81.9 80.7724808 83.0275192
EOD
$panel1_series4 << EOD
3.9 81.3 80.57516623 82.02483377
EOD
$panel1_series5 << EOD
4.9 85.7 84.89462914 86.50537086
EOD
$panel1_series6 << EOD
1.1 78.52516193 78.10237761 78.94794626
EOD
$panel1_series7 << EOD
2.1 84.6287992 84.1003188 85.15727961
EOD
$panel1_series8 << EOD
3.1 81.21574489 79.87692787 82.55456192
EOD
$panel1_series9 << EOD
4.1 79.64623817 78.34265317 80.94982316
EOD
$panel1_series10 << EOD
5.1 84.87792725 83.78573442 85.97012009
EOD
$panel2_series1 << EOD
0.9 80.4 79.8362404 80.9637596
EOD
$panel2_series2 << EOD
1.9 83.3 82.65570331 83.94429669
EOD
$panel2_series3 << EOD
2.9 81.9 80.7724808 83.0275192
EOD
$panel2_series4 << EOD
3.9 81.3 80.57516623 82.02483377
EOD
$panel2_series5 << EOD
4.9 85.7 84.89462914 86.50537086
EOD
$panel2_series6 << EOD
1.1 76.9307424 76.43749402 77.42399078
EOD
$panel2_series7 << EOD
2.1 82.78525162 82.32723527 83.24326797
EOD
$panel2_series8 << EOD
3.1 79.44693572 78.35474289 80.53912856
EOD
$panel2_series9 << EOD
4.1 77.72795217 76.81191947 78.64398487
EOD
$panel2_series10 << EOD
5.1 83.40807175 82.21018283 84.60596067
EOD
set output 'table2.svg'
set multiplot
set label 'as written: 0 of 5 numbers agree; 0 of 2 findings hold, 2 undecided' at screen 0.5,0.95385 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 0.50000,0.81538
set title 'as written' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [77.59819801473328:87.00955045325837] noextend
set ylabel 'accuracy on USPS (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('78' 78.0, '80' 80.0, '82' 82.0, '84' 84.0, '86' 86.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.50000,0.00000; set size 0.50000,0.81538
set title 'corners aligned' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:5.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('none' 1.0, 'L²' 2.0, 'drop' 3.0, 'Jac' 4.0, 'all' 5.0)
unset logscale y
set yrange [75.83342141402997:87.10944346839253] noextend
set ylabel 'accuracy on USPS (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('76' 76.0, '78' 78.0, '80' 80.0, '82' 82.0, '84' 84.0, '86' 86.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel2_series5 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series6 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series7 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series8 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series9 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series10 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
set origin 0.00000,0.81538; set size 1.00000,0.09231
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset multiplot
unset output
