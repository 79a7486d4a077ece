# Writes C that holds text files as string literals.
#   awk -v symbol=NAME -f embed.awk FILE        const char NAME[]
#   awk -v list=NAME -f embed.awk FILE...       struct { const char *name, *text; } NAME[], ends with NULLs
function quote(line) {
	gsub(/\\/, "&&", line)
	gsub(/"/, "\\\"", line)
	gsub(/\t/, "\\t", line)
	gsub(/\r/, "\\r", line)
	gsub(/\?/, "\\?", line)
	return "\"" line "\\n\""
}
BEGIN {
	if (symbol != "")
		printf "extern const char %s[];\nconst char %s[] =\n", symbol, symbol
	else
		printf "struct embedded_file { const char *name, *text; };\nextern const struct embedded_file %s[];\nconst struct embedded_file %s[] = {\n", list, list
}
FNR == 1 && list != "" {
	if (NR != 1)
		print "},"
	name = FILENAME
	sub(/^rules\//, "", name)
	sub(/^catalog\//, "builtin/", name)
	printf "{ \"%s\",\n", name
}
{ print quote($0) }
END {
	if (symbol != "")
		print ";"
	else
		print (NR == 0 ? "" : "},") " { 0, 0 } };"
}
