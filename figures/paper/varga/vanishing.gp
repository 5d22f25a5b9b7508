# Draws vanishing.svg (gnuplot 5.4 or later): gnuplot -d vanishing.gp
reset
set encoding utf8
set terminal svg size 960,390 dynamic noenhanced name 'vanishing' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
1 0.6636699438 0.4506615751 0.8812508327
11 0.5008261294 0.3925470455 0.6166376907
31 1.865030437 1.132072772 2.41479893
101 4.553960833 3.177318266 5.838850283
301 8.405304351 6.262216826 9.829833778
1001 20.68996097 15.30737363 25.33627832
3001 25.10512179 19.42698066 29.264721
5001 18.6652262 16.59007391 21.32444328
10002 17.59456012 14.3923649 21.63758276
EOD
$panel1_series2 << EOD
1 0.006829841377 0.004537161989 0.009178693466
11 0.004859549142 0.003653693339 0.005874072655
31 0.02054992976 0.01231985364 0.02534911164
101 0.02807894757 0.02045631439 0.0391946926
301 0.02044280095 0.01670549759 0.02596815933
1001 0.01369117371 0.003817391887 0.02248889393
3001 0.004399233042 3.873444698e-06 0.01817140162
5001 0.003801212986 3.174316127e-05 0.008948130584
10002 1.7699653e-07 4.985183632e-08 2.971046253e-07
EOD
$panel1_series3 << EOD
1 0.06125067468 0.04007222291 0.0819347603
11 0.04079101489 0.0333508142 0.05232928173
31 0.08435324479 0.05364718503 0.1063754282
101 0.09178022616 0.06636340807 0.1242109722
301 0.05550758174 0.03969071275 0.07157657599
1001 0.04303810572 0.004002550784 0.1017209278
3001 0.005978682553 2.075221473e-06 0.02373962844
5001 0.01307243097 1.825825188e-05 0.05573063642
10002 1.135856644e-07 2.871718986e-08 2.011792594e-07
EOD
$panel2_series1 << EOD
1 0.01426142911 0.009858994556 0.02024445201
11 0.009222521135 0.007170614579 0.01178326081
31 0.0295989571 0.01873770375 0.03590205064
101 0.03657400633 0.02594062747 0.05095657548
301 0.02635485849 0.02156237942 0.03350991893
1001 0.01434362503 0.008552121892 0.02470153795
3001 0.004600436788 0.0002447432213 0.006637016023
5001 0.004104981392 0.0001086997852 0.01826623308
10002 0.000125268775 3.203556927e-05 0.0002643552689
EOD
$panel2_series2 << EOD
1 1.317464526 0.9378608097 1.789566507
11 0.9112144909 0.742697451 1.149062531
31 2.562025121 1.647170399 3.040437307
101 3.962426456 3.106839001 4.672962004
301 3.445855214 3.143058392 3.692553158
1001 2.227108433 2.012283992 2.449365661
3001 1.578689169 1.311405821 1.742033945
5001 1.365247967 1.315143185 1.410872387
10002 1.287046187 1.245854808 1.350194333
EOD
$panel2_series3 << EOD
1 1.317464526 0.9378608097 1.789566507
11 0.9120332666 0.739746257 1.191806247
31 2.500968316 1.668749061 3.108767986
101 4.053255845 3.011239608 4.986917468
301 3.412673762 3.084531421 3.630143451
1001 2.297819553 2.094560533 2.626756283
3001 1.591968802 1.429951478 1.691920437
5001 1.416144882 1.347066212 1.495289564
10002 1.325668377 1.281980332 1.404779979
EOD
$panel2_series4 << EOD
1 0.1255379178 0.08723971303 0.1743539994
11 0.03645234681 0.0272929994 0.04408996284
31 0.01808491767 0.01580778026 0.02033031472
101 0.008260396267 0.006614500635 0.009339922126
301 0.009432413127 0.008683842521 0.01050895215
1001 0.0089935155 0.00848514815 0.009751388928
3001 0.007838328938 0.005759704219 0.01001989075
5001 0.004909998042 0.002074475384 0.007778912935
10002 0.0004043491528 0.0002109142913 0.0007483058215
EOD
set output 'vanishing.svg'
set multiplot
set label '0 of 1 finding holds, 1 undecided' at screen 0.5,0.95385 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 0.50000,0.90769
set title 'without a penalty' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.7585730240324712:13185.283002591797] noextend
set xlabel 'steps + 1' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10,000' 10000.0)
set logscale y 10
set yrange [8.27274794780865e-09:101.58662566502828] noextend
set ylabel 'mean squared norm'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('10⁻⁸' 1e-08, '' 1e-07 1, '10⁻⁶' 1e-06, '' 1e-05 1, '10⁻⁴' 0.0001, '' 0.001 1, '10⁻²' 0.01, '' 0.1 1, '10⁰' 1.0, '' 10.0 1, '10²' 100.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title 'logits', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'probabilities', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'loss'
unset label; unset arrow
set origin 0.50000,0.00000; set size 0.50000,0.90769
set title 'each penalty in its own training, under dropout' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.7585730240324712:13185.283002591797] noextend
set xlabel 'steps + 1' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1, '' 5000.0 1, '' 6000.0 1, '' 7000.0 1, '' 8000.0 1, '' 9000.0 1, '10,000' 10000.0)
set logscale y 10
set yrange [1.5635092743345266e-05:10.217959216654235] noextend
set ylabel 'mean squared norm'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1.0, '10¹' 10.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom left vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title 'JacReg, probabilities', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'FrobReg, logits', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'SpectReg, logits', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'DoubleBack, loss'
unset label; unset arrow
unset multiplot
unset output
