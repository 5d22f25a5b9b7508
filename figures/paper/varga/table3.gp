# Draws table3.svg (gnuplot 5.4 or later): gnuplot -d table3.gp
reset
set encoding utf8
set terminal svg size 760,480 dynamic noenhanced name 'table3' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.9 97.39 97.28 97.5
EOD
$panel1_series2 << EOD
1.9 97.79 97.67 97.91
EOD
$panel1_series3 << EOD
2.9 97.89 97.77 98.01
EOD
$panel1_series4 << EOD
3.9 97.57 97.42 97.72
EOD
$panel1_series5 << EOD
4.9 97.89 97.77 98.01
EOD
$panel1_series6 << EOD
5.9 98.07 97.98 98.16
EOD
$panel1_series7 << EOD
1.1 97.279 97.12745609 97.43054391
EOD
$panel1_series8 << EOD
2.1 97.71 97.61548369 97.80451631
EOD
$panel1_series9 << EOD
3.1 97.851 97.72650547 97.97549453
EOD
$panel1_series10 << EOD
4.1 97.518 97.36969101 97.66630899
EOD
$panel1_series11 << EOD
5.1 97.774 97.67611117 97.87188883
EOD
$panel1_series12 << EOD
6.1 98.003 97.88061173 98.12538827
EOD
set output 'table3.svg'
set multiplot
set label 'as in the authors'' code: 4 of 6 numbers agree; 2 of 3 findings hold, 1 undecided' at screen 0.5,0.96250 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 1.00000,0.92500
set title 'as in the authors'' code' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:6.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('Baseline' 1.0, 'SpectReg' 2.0, 'DoubleBack' 3.0, 'Baseline, CP' 4.0, 'SpectReg, CP' 5.0, 'DoubleBack, CP' 6.0)
unset logscale y
set yrange [97.06550345925594:98.22195263438174] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001, '98.0' 98.0, '98.2' 98.2)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
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
  $panel1_series6 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series6 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#24292f' notitle, \
  $panel1_series6 using 1:2 axes x1y1 with points pt 6 ps 0.8 lc rgb '#24292f' notitle, \
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
  $panel1_series11 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series11 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series11 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series12 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series12 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series12 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'measured'
unset label; unset arrow
unset multiplot
unset output
