using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Dialing;

/// <summary>Describes locations in a LINETRANSLATECAPS and numbers in a LINETRANSLATEOUTPUT.</summary>
internal static unsafe class TranslationDescription
{
    public static VariableStructure Caps(DialingBook book, uint version)
    {
        var caps = new LINETRANSLATECAPS
        {
            dwCurrentLocationID = book.Current.Id,
            dwCurrentPreferredCardID = DialingBook.DirectCard,
        };
        var structure = new VariableStructure(Raw.Bytes(caps), sizeof(LINETRANSLATECAPS));
        structure.Add(Raw.Offset(&caps, &caps.dwNumLocations), Raw.Offset(&caps, &caps.dwLocationListSize), Locations(version));
        structure.Add(Raw.Offset(&caps, &caps.dwNumCards), Raw.Offset(&caps, &caps.dwCardListSize), Cards(version));
        return structure;
    }

    public static VariableStructure Output(DialingBook book, Translation translation)
    {
        var output = new LINETRANSLATEOUTPUT
        {
            dwCurrentCountry = book.Current.Country.Id,
            dwDestCountry = translation.DestinationCountry,
            dwTranslateResults = (uint)translation.Results,
        };
        var structure = new VariableStructure(Raw.Bytes(output), sizeof(LINETRANSLATEOUTPUT));
        structure.Add(Raw.Offset(&output, &output.dwDialableStringSize), translation.Dialable);
        structure.Add(Raw.Offset(&output, &output.dwDisplayableStringSize), translation.Displayable);
        return structure;
    }

    private static EntryList Locations(uint version)
    {
        var probe = default(LINELOCATIONENTRY);
        var entries = new EntryList(
            version < ApiVersions.V1_4 ? Raw.Offset(&probe, &probe.dwLocalAccessCodeSize) : sizeof(LINELOCATIONENTRY));
        foreach (var location in DialingBook.Locations)
        {
            entries.Add(
                Raw.Bytes(new LINELOCATIONENTRY
                {
                    dwPermanentLocationID = location.Id,
                    dwCountryCode = location.Country.Code,
                    dwCountryID = location.Country.Id,
                    dwPreferredCardID = DialingBook.DirectCard,
                }),
                (Raw.Offset(&probe, &probe.dwLocationNameSize), location.Name),
                (Raw.Offset(&probe, &probe.dwCityCodeSize), location.AreaCode));
        }

        return entries;
    }

    private static EntryList Cards(uint version)
    {
        var probe = default(LINECARDENTRY);
        var entries = new EntryList(version < ApiVersions.V1_4 ? Raw.Offset(&probe, &probe.dwSameAreaRuleSize) : sizeof(LINECARDENTRY));
        entries.Add(
            Raw.Bytes(new LINECARDENTRY { dwPermanentCardID = DialingBook.DirectCard, dwOptions = (uint)LineCardOption.Predefined }),
            (Raw.Offset(&probe, &probe.dwCardNameSize), DialingBook.DirectCardName));
        return entries;
    }
}
