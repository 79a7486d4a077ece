# Writes C that holds a text file as a string literal.
#   awk -v symbol=NAME -f embed.awk FILE        const char NAME[]
function quote(line) {
	gsub(/\\/, "&&", line)
	gsub(/"/, "\\\"", line)
	gsub(/\t/, "\\t", line)
	gsub(/\r/, "\\r", line)
	gsub(/\?/, "\\?", line)
	return "\"" line "\\n\""
}
BEGIN { printf "extern const char %s[];\nconst char %s[] =\n", symbol, symbol }
{ print quote($0) }
END { print ";" }
