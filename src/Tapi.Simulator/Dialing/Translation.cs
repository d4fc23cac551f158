using System.Globalization;
using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Dialing;

/// <summary>A number as it is dialed from a location.</summary>
internal sealed record Translation(string Dialable, string Displayable, uint DestinationCountry, LineTranslateResult Results)
{
    private const string NoCallWaiting = "*70,";

    /// <summary>Returns null when the number begins as a canonical one but is none.</summary>
    public static Translation? Of(string address, DialingBook book, LineTranslateOption options)
    {
        var text = address.Split('\r', '\n', '|', '^')[0].Trim();
        var start = (options & LineTranslateOption.CancelCallWaiting) != 0 ? NoCallWaiting : string.Empty;
        if (!text.StartsWith('+'))
        {
            return new Translation(start + CanonicalNumber.DigitsOf(text), text, 0, LineTranslateResult.NoTranslation);
        }

        if (CanonicalNumber.Parse(text) is not { } number)
        {
            return null;
        }

        var here = book.Current;
        var country = Country.All.FirstOrDefault(known => known.Code.ToString(CultureInfo.InvariantCulture) == number.CountryCode);
        if (country != here.Country)
        {
            return new Translation(
                $"{start}{here.Country.InternationalPrefix}{number.CountryCode}{number.AreaCode}{number.Subscriber}",
                text,
                country?.Id ?? 0,
                LineTranslateResult.Canonical | LineTranslateResult.International);
        }

        var isInTollList = book.TollPrefixes.Contains(number.TollPrefix);
        var isOwnArea = number.AreaCode == here.AreaCode || (options & LineTranslateOption.ForceLocal) != 0;
        var isLong = !isOwnArea || isInTollList || (options & LineTranslateOption.ForceLongDistance) != 0;
        var kind = isLong ? LineTranslateResult.LongDistance : LineTranslateResult.Local;
        var toll = !isOwnArea ? 0 : isInTollList ? LineTranslateResult.InTollList : LineTranslateResult.NotInTollList;
        var digits = isLong ? $"{country.LongDistancePrefix}{number.AreaCode}{number.Subscriber}" : number.Subscriber;
        return new Translation(start + digits, text, country.Id, LineTranslateResult.Canonical | kind | toll);
    }
}
