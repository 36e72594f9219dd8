/** The months' names and short names, by month, in the languages we read. */
const names = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari января січня ledna tammikuuta styczeń stycznia sty',
  'february feb februar février févr fév febrero fevereiro fev febbraio februari февраля лютого února luty lutego',
  'march mar märz mrz mars marzo março maart mrt марта березня března marzec marca',
  'april apr avril avr abril abr aprile апреля квітня dubna kwiecień kwietnia kwi',
  'may mai mayo maio mag maggio mei мая травня května maj maja',
  'june jun juni juin junio junho giugno giu июня червня června czerwiec czerwca cze',
  'july jul juli juillet juil julio julho luglio lug июля липня července lipiec lipca lip',
  'august aug août aout agosto ago augustus augusti августа серпня srpna sierpień sierpnia sie',
  'september sep sept septembre septiembre setembro set settembre сентября вересня září wrzesień września wrz',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября жовтня října październik października paź',
  'november nov novembre noviembre novembro ноября листопада listopad listopada lis',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des декабря грудня prosince grudzień grudnia gru',
] as const;

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
);

/** The number (1 to 12) of a month by its name or short name in any case; undefined for every other word. */
export function monthOf(word: string): number | undefined {
  return months.get(word.normalize('NFC').toLowerCase());
}
