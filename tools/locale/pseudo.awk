# One message of a pseudo-language, for msgfilter: the English words on standard input, the others on standard output.
#   awk -v language=en_XA   40 % longer, with accents, in brackets: what is cut off lacks one
#   awk -v language=en_XB   from right to left: RLM RLO ... PDF around each line
# fmt's places, {} and {1:02}, stay as they are. Bytes above ASCII pass through.
BEGIN {
    plain = "aeiouycdgnrstzAEIOUYCDGNRSTZ"
    split("à é ï ô ü ý ç ď ğ ñ ř š ť ž Å Ê Ï Ø Û Ý Č Ď Ğ Ñ Ř Š Ť Ž", accents, " ")
    for (i = 1; i <= length(plain); ++i) accent[substr(plain, i, 1)] = accents[i]
    split("ôñé ťŵô ťĥřéé ƒôüř ƒïvé", filling, " ")
}

function longer(text,    out, i, letter, inside, length_now) {
    out = ""
    length_now = 2
    inside = 0
    for (i = 1; i <= length(text); ++i) {
        letter = substr(text, i, 1)
        if (letter == "{") inside = 1
        if (inside || !(letter in accent)) {
            out = out letter
        } else {
            out = out accent[letter]
            if (letter ~ /[aeiou]/) { # capitals stand where room is dear: one is enough
                out = out accent[letter]
                ++length_now
            }
        }
        ++length_now
        if (letter == "}") inside = 0
    }
    for (i = 1; length_now < 1.4 * length(text); i = i % 5 + 1) {
        out = out " " filling[i]
        length_now += 5
    }
    return "[" out "]"
}

{
    if (NR > 1) printf "\n"
    if ($0 == "") next
    if (language == "en_XA") printf "%s", longer($0)
    else printf "\342\200\217\342\200\256%s\342\200\254", $0
}
