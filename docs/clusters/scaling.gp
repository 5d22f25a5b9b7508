# Draws docs/clusters/scaling.svg from the two .csv beside it: gnuplot docs/clusters/scaling.gp
set terminal svg size 640,400 font "Helvetica,13" background "#ffffff"
set output "docs/clusters/scaling.svg"
set datafile separator ","
set title "Eight core hours scale to twenty cores, 731 to some hundreds"
set logscale xy
set xlabel "cores"
set ylabel "times faster than one core"
set xrange [1:1000]
set yrange [1:1000]
set grid lc rgb "#dddddd"
set key top left reverse Left
plot x title "as many times as cores" with lines lc rgb "#000000" lw 1, \
  "docs/clusters/scaling.csv" skip 1 using 1:5 title "the ledger, a task a core" \
    with linespoints pt 7 ps 0.6 lc rgb "#0072b2", \
  "docs/clusters/scaling.csv" skip 1 using 1:9 title "the ledger, tasks of a quarter hour" \
    with linespoints pt 7 ps 0.6 lc rgb "#d55e00", \
  "docs/clusters/scaling-100000.csv" skip 1 using 1:9 title "100,000 results, tasks of a quarter hour" \
    with linespoints pt 7 ps 0.6 lc rgb "#009e73"
