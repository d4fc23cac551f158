using System.Reflection;
using Tapi.Runtime.Generated;

namespace Tapi.Tool.Output;

/// <summary>The members of the structures that TAPI fills, by their names in C# and in C.</summary>
internal static class ViewRows
{
    private static readonly string[] Prefixes = ["dw", "h", "ul", "ht", "n"];
    private static readonly string[] Suffixes = ["Offset", "Size"];

    private static readonly Dictionary<Type, Type> Structures = new()
    {
        [typeof(LineDevCaps)] = typeof(LINEDEVCAPS),
        [typeof(LineAddressCaps)] = typeof(LINEADDRESSCAPS),
        [typeof(LineDevStatus)] = typeof(LINEDEVSTATUS),
        [typeof(LineAddressStatus)] = typeof(LINEADDRESSSTATUS),
        [typeof(PhoneCaps)] = typeof(PHONECAPS),
        [typeof(PhoneStatus)] = typeof(PHONESTATUS),
        [typeof(LineCallInfo)] = typeof(LINECALLINFO),
        [typeof(LineTranslateOutput)] = typeof(LINETRANSLATEOUTPUT),
        [typeof(LineTranslateCaps)] = typeof(LINETRANSLATECAPS),
        [typeof(LineLocationEntry)] = typeof(LINELOCATIONENTRY),
        [typeof(LineCountryEntry)] = typeof(LINECOUNTRYENTRY),
        [typeof(LineProviderEntry)] = typeof(LINEPROVIDERENTRY),
        [typeof(LineAgentCaps)] = typeof(LINEAGENTCAPS),
        [typeof(LineAgentStatus)] = typeof(LINEAGENTSTATUS),
        [typeof(LineAgentGroupEntry)] = typeof(LINEAGENTGROUPENTRY),
    };

    public static IReadOnlyList<ViewRow> Of(object view)
    {
        var names = CNames(view.GetType());
        return [.. Properties(view).Select(property => new ViewRow(
            property.Name, names.GetValueOrDefault(property.Name.ToUpperInvariant(), string.Empty), property.GetValue(view)))];
    }

    /// <summary>Whether a value has members of its own.</summary>
    public static bool HasMembers(object value) =>
        value is StructureView || value.GetType() is { IsValueType: false, Namespace: "Tapi" };

    private static IEnumerable<PropertyInfo> Properties(object view) => view.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0
            && property.DeclaringType != typeof(StructureView)
            && property.PropertyType != typeof(Tapi32));

    // dwLineNameOffset and LineName, ulPermanentLineID and PermanentLineId are the same.
    private static Dictionary<string, string> CNames(Type view)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Structures.TryGetValue(view, out var structure))
        {
            foreach (var field in structure.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            {
                var name = field.Name;
                var prefix = Prefixes.FirstOrDefault(prefix =>
                    name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && char.IsUpper(name[prefix.Length]));
                var stem = prefix is null ? name : name[prefix.Length..];
                result.TryAdd(stem.ToUpperInvariant(), name);
                foreach (var suffix in Suffixes.Where(suffix => stem.EndsWith(suffix, StringComparison.Ordinal)))
                {
                    result[stem[..^suffix.Length].ToUpperInvariant()] = name;
                }
            }
        }

        return result;
    }
}
