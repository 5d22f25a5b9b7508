# Draws figure1.svg (gnuplot 5.4 or later): gnuplot -d figure1.gp
reset
set encoding utf8
set terminal svg size 760,720 dynamic noenhanced name 'figure1' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
475.9071981 94.946 94.60763136 95.28436864
1903.628792 97.279 97.12745609 97.43054391
EOD
$panel1_series2 << EOD
1951.219512 97.851 97.72650547 97.97549453
EOD
$panel1_series3 << EOD
500 95.673 95.27238797 96.07361203
2000 97.71 97.61548369 97.80451631
EOD
$panel1_series4 << EOD
2101.25 97.518 97.36969101 97.66630899
EOD
$panel2_series1 << EOD
1951.219512 0.572 0.4380182434 0.7059817566
EOD
$panel2_series2 << EOD
500 0.727 0.463179775 0.990820225
2000 0.431 0.2896218624 0.5723781376
EOD
$panel2_series3 << EOD
2101.25 0.239 0.03572405181 0.4422759482
EOD
set output 'figure1.svg'
set multiplot
set label '0 of 5 findings hold' at screen 0.5,0.97500 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.47500; set size 1.00000,0.47500
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [430.0:23500.0] noextend
set xlabel 'training images' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('500' 500.0, '1000' 1000.0, '2000' 2000.0, '5000' 5000.0, '10000' 10000.0, '20000' 20000.0)
unset logscale y
set yrange [94.40555957460138:98.17756632370063] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('95' 95.0, '96' 96.0, '97' 97.0, '98' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top right vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#56B4E9' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'NoGR', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 15 ps 0.7 title 'CP'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.47500
set title 'gain over NoGR, seed by seed' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [430.0:23500.0] noextend
set xlabel 'training images' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('500' 500.0, '1000' 1000.0, '2000' 2000.0, '5000' 5000.0, '10000' 10000.0, '20000' 20000.0)
unset logscale y
set yrange [0.0:1.0481259953752395] noextend
set ylabel 'points'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '0.25' 0.25, '0.50' 0.5, '0.75' 0.75, '1.00' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top right vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from graph 0, first 0.0 to graph 1, first 0.0 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at graph 0, first 0.0 left offset 0.8,0.6 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' notitle, \
  $panel2_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#56B4E9' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 15 ps 0.7 title 'CP'
unset label; unset arrow
unset multiplot
unset output
