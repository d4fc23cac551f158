using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>What things with a C name are called in the generated code. A thing without a page in the project has no name here.</summary>
internal sealed class GeneratedNames
{
    private static readonly string[] PairSuffixes = ["Offset", "Size"];

    private readonly Dictionary<string, string> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StructureItem> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _filled = new(StringComparer.Ordinal);

    public GeneratedNames(IEnumerable<ApiItem> items, PageCatalogue catalogue)
    {
        // Of two things with one C name the one that people use comes first.
        foreach (var item in items.OrderBy(Rank))
        {
            Add(item);
        }

        foreach (var function in catalogue.Functions)
        {
            if (_things.TryGetValue(function.ExportName, out var method))
            {
                AddThing(function.Name, method);
            }
        }
    }

    /// <summary>A function, a structure, a constant, a group or a message; null for a word that is none.</summary>
    public string? Find(string name) =>
        _things.TryGetValue(name, out var found) || _things.TryGetValue(name.TrimEnd('_'), out found) ? found : null;

    /// <summary>A member of a structure, as the class that reads or fills it has it.</summary>
    public string? Member(string structure, string member) =>
        _things.TryGetValue(structure, out var type) && Property(type, member) is { } property ? $"{type}.{property}" : null;

    /// <summary>A property by the C name of what it reads; also by the offset or the size of a pair.</summary>
    public string? Property(string type, string member)
    {
        if (!_members.TryGetValue(type, out var properties))
        {
            return null;
        }

        var whole = string.Concat(member.Split('.').Select(HungarianName.ToPascalCase));
        return properties.Contains(whole) ? whole : PairSuffixes
            .Where(suffix => whole.EndsWith(suffix, StringComparison.Ordinal))
            .Select(suffix => whole.Substring(0, whole.Length - suffix.Length))
            .FirstOrDefault(properties.Contains);
    }

    /// <summary>The class that fills a structure.</summary>
    public string? ParameterObject(string structure) => _filled.TryGetValue(structure, out var type) ? type : null;

    /// <summary>The structure itself, as the raw layer has it.</summary>
    public StructureItem? Structure(string name) => _structures.TryGetValue(name, out var structure) ? structure : null;

    private static int Rank(ApiItem item) => item switch
    {
        ProxyBaseItem or MethodItem or ApplicationItem or DeviceItem or ObjectItem => 0,
        ViewItem or ValueItem => 1,
        ParameterObjectItem => 2,
        StructureItem or RawFunctionItem => 3,
        _ => 4,
    };

    private void Add(ApiItem item)
    {
        switch (item)
        {
            case MethodItem method:
                AddThing(method.Export, $"{method.Owner.Name}.{method.MethodName}");
                break;
            case ObjectItem { ReleaseExport: { } release } owner:
                AddThing(release, $"{owner.Class.Name}.{owner.ReleaseMethod}");
                break;
            case ApplicationItem application:
                AddThing(application.Initialize.Export, $"{application.Class.Name}.Initialize");
                break;
            case DeviceItem device:
                AddThing(device.NegotiateExport, $"{device.Class.Name}.Negotiate");
                break;
            case RawFunctionItem { IsExtra: false } function:
                AddThing(function.Export, $"Tapi32.{function.Export}");
                break;
            case ProxyBaseItem proxy:
                AddType(proxy.Structure, proxy.TypeName, proxy.Properties.Select(property => property.Name));
                break;
            case ViewItem view:
                AddType(view.Structure, view.ClassName, view.Properties.Select(property => property.Name));
                break;
            case ParameterObjectItem filled:
                _filled[filled.Structure] = filled.ClassName;
                AddType(filled.Structure, filled.ClassName, filled.Properties.Select(property => property.Property.Name));
                break;
            case ValueItem value:
                AddType(value.Structure, value.ClassName, value.Properties.Select(property => property.Name));
                break;
            case ProxyRequestItem request:
                AddType(request.TypeName, request.TypeName, request.Properties.Select(property => property.Name));
                break;
            case StructureItem structure:
                _structures[structure.CName] = structure;
                AddThing(structure.CName, structure.CName);
                break;
            case MessageItem message:
                AddThing(message.CName, message.TypeName);
                break;
            case EnumItem { IsDerived: false } group:
                AddThing(group.Prefix, group.EnumName);
                AddConstants(group.EnumName, group.Members);
                break;
        }
    }

    private void AddConstants(string type, EquatableArray<ConstantItem> members)
    {
        foreach (var member in members)
        {
            AddThing(member.CName, $"{type}.{member.Name}");
        }
    }

    private void AddType(string structure, string type, IEnumerable<string> properties)
    {
        AddThing(structure, type);
        _members[type] = new HashSet<string>(properties, StringComparer.Ordinal);
    }

    private void AddThing(string cName, string name)
    {
        if (!_things.ContainsKey(cName))
        {
            _things[cName] = name;
        }
    }
}
