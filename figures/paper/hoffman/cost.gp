# Draws cost.svg (gnuplot 5.4 or later): gnuplot -d cost.gp
reset
set encoding utf8
set terminal svg size 760,480 dynamic noenhanced name 'cost' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.8 1
1.8 2.136470376
2.8 4.458043386
3.8 12.34586334
EOD
$panel1_series2 << EOD
1.2 1
2.2 2.096109445
3.2 4.288328334
4.2 11.96109445
EOD
set output 'cost.svg'
set multiplot
set label '1 of 4 findings hold, 3 undecided' at screen 0.5,0.96250 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 1.00000,0.92500
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [0.5:4.5] noextend
set xlabel '' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('plain' 1.0, 'one projection' 2.0, 'three projections' 3.0, 'exact' 4.0)
unset logscale y
set yrange [0.0:13.086615144110331] noextend
set ylabel 'over a plain step'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0, '8' 8.0, '10' 10.0, '12' 12.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2:(0.4) axes x1y1 with boxes fs solid 1.0 noborder lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:2:(0.4) axes x1y1 with boxes fs solid 1.0 noborder lc rgb '#D55E00' notitle, \
  keyentry with boxes fs solid 1.0 noborder lc rgb '#009E73' title 'time', \
  keyentry with boxes fs solid 1.0 noborder lc rgb '#D55E00' title 'multiply-adds'
unset label; unset arrow
unset multiplot
unset output
