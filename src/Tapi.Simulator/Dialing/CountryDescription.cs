using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Dialing;

/// <summary>Describes countries in a LINECOUNTRYLIST.</summary>
internal static unsafe class CountryDescription
{
    public static Outcome Describe(uint id, LINECOUNTRYLIST* target, Rule rule)
    {
        var countries = Country.All.Where(country => id == 0 || country.Id == id).ToList();
        if (countries.Count == 0)
        {
            return LineError.InvalidCountryCode;
        }

        var probe = default(LINECOUNTRYENTRY);
        var entries = new EntryList(sizeof(LINECOUNTRYENTRY));
        foreach (var country in countries)
        {
            var next = Country.All.FirstOrDefault(other => other.Id > country.Id)?.Id ?? 0;
            entries.Add(
                Raw.Bytes(new LINECOUNTRYENTRY { dwCountryID = country.Id, dwCountryCode = country.Code, dwNextCountryID = next }),
                (Raw.Offset(&probe, &probe.dwCountryNameSize), country.Name),
                (Raw.Offset(&probe, &probe.dwSameAreaRuleSize), "G"),
                (Raw.Offset(&probe, &probe.dwLongDistanceRuleSize), $"{country.LongDistancePrefix}FG"),
                (Raw.Offset(&probe, &probe.dwInternationalRuleSize), $"{country.InternationalPrefix}EFG"));
        }

        var list = default(LINECOUNTRYLIST);
        var structure = new VariableStructure(Raw.Bytes(list), sizeof(LINECOUNTRYLIST));
        structure.Add(Raw.Offset(&list, &list.dwNumCountries), Raw.Offset(&list, &list.dwCountryListSize), entries);
        return structure.CopyTo(target, rule);
    }
}
