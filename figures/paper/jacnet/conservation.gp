# Draws conservation.svg (gnuplot 5.4 or later): gnuplot -d conservation.gp
reset
set encoding utf8
set terminal svg size 760,720 dynamic noenhanced name 'conservation' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
5 0.07845549747
10 0.1025169003
20 0.08749616473
50 0.08379087465
100 0.096483619
200 0.10354781
400 0.1055184355
EOD
$panel1_series2 << EOD
5 6.112226446e-07
10 5.13986336e-07
20 5.04451547e-07
50 4.571183095e-07
100 5.608485794e-07
200 6.62611945e-07
400 7.803215409e-07
EOD
$panel2_series1 << EOD
5 0.2977185574
10 0.0554527549
20 0.01321106007
50 0.004244516741
100 0.00273445889
200 0.0008561388019
400 0.0003507597602
EOD
$panel2_series2 << EOD
5 0.2154144635
10 0.03299153534
20 0.01054103414
50 0.003574497677
100 0.001874054232
200 0.0006513758621
400 0.0003940523991
EOD
set output 'conservation.svg'
set multiplot
set label '2 of 2 findings hold' at screen 0.5,0.97500 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.45000; set size 1.00000,0.45000
set title 'greatest minus least value over five paths, mean over 25 end points' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [4.384068232002947:456.19727936721944] noextend
set xlabel 'iterations' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0' 5.0, '10' 10.0, '20' 20.0, '50' 50.0, '100' 100.0, '200' 200.0, '400' 400.0)
set logscale y 10
set yrange [2.1788665588255848e-07:0.22137385461818404] noextend
set ylabel 'difference'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('10⁻⁶' 1e-06, '' 1e-05 1, '10⁻⁴' 0.0001, '' 0.001 1, '10⁻²' 0.01, '' 0.1 1)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel1_series1 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel1_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'a network for the field', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'the gradient of a network'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.45000
set title 'test loss on [-1, 1]²' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [4.384068232002947:456.19727936721944] noextend
set xlabel 'iterations' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('0' 5.0, '10' 10.0, '20' 20.0, '50' 50.0, '100' 100.0, '200' 200.0, '400' 400.0)
set logscale y 10
set yrange [0.00023403563851805002:0.44620422111742014] noextend
set ylabel 'mean squared error'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '0.001' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel2_series1 using 1:2 axes x1y1 with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 notitle, \
  $panel2_series2 using 1:2 axes x1y1 with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'a network for the field', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'the gradient of a network'
unset label; unset arrow
set origin 0.00000,0.90000; set size 1.00000,0.05000
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'a network for the field', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'the gradient of a network'
unset multiplot
unset output
