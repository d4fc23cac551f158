using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>What a DWORD is to the caller: its name and its constant groups say it.</summary>
internal sealed class NumberArguments(ParameterModel parameter, PageCatalogue catalogue)
{
    public CallerArgument Resolve()
    {
        var seen = CallerParameter.Of(parameter);
        if (VersionOf(parameter.Name) is { } use)
        {
            return new VersionArgument(seen, use);
        }

        return parameter.Meaning switch
        {
            NumberMeaning.Boolean => new BooleanArgument(seen),
            NumberMeaning.Character => new CharacterArgument(seen),
            { } unit => new DurationArgument(seen, unit),
            _ => IsBoolean(parameter.Name) ? new BooleanArgument(seen) : Constant(seen),
        };
    }

    private static VersionUse? VersionOf(string name) =>
        name.EndsWith("LowVersion", StringComparison.Ordinal) ? VersionUse.Low
        : name.EndsWith("HighVersion", StringComparison.Ordinal) ? VersionUse.High
        : name == "dwAPIVersion" ? VersionUse.Api
        : null;

    /// <summary>The header has booleans as DWORDs; their prefix says so: <c>bEnable</c>, <c>fStatus</c>.</summary>
    private static bool IsBoolean(string name) => name.Length > 1 && name[0] is 'b' or 'f' && char.IsUpper(name[1]);

    private ConstantArgument Constant(CallerParameter seen, ConstantGroupModel group)
    {
        var name = ApiNames.Enum(group, catalogue);
        return new ConstantArgument(seen, name, group.Kind == ConstantGroupKind.Errors)
        {
            Default = InitialValue.Of(parameter.Default, catalogue)?.Constant is { } member && member.Enum == name ? member : null,
        };
    }

    private CallerArgument Constant(CallerParameter seen)
    {
        var groups = parameter.Groups
            .Select(note => (note.Name, Model: catalogue.Group(note.Group)))
            .Where(group => group.Model is not null)
            .Select(group => (group.Name, Model: group.Model!))
            .ToList();
        return groups.Count switch
        {
            0 => new NumberArgument(seen),
            1 => Constant(seen, groups[0].Model),
            _ => new ConstantPairArgument(
                seen,
                ApiNames.Enum(groups[0].Model, catalogue),
                groups[1].Name ?? HungarianName.ToCamelCase(WordSplitter.ToPascalCase(groups[1].Model.Prefix)),
                ApiNames.Enum(groups[1].Model, catalogue)),
        };
    }
}
