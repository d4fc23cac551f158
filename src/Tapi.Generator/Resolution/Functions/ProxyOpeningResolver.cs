using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>A function that can open a device as a proxy: a method for that, and the kinds of requests as flags.</summary>
internal static class ProxyOpeningResolver
{
    private const int MostFlags = 32;

    public static IEnumerable<ApiItem> Resolve(FunctionModel function, MethodItem method, PageCatalogue catalogue)
    {
        if (function.ProxyOpen is not { } open
            || catalogue.Group(open.Group) is not { } group
            || method.IsAsync
            || method.Outputs.Count != 1)
        {
            return [];
        }

        var constants = open.Constants.Select(name => ApiNames.Member(name, catalogue)).OfType<EnumMember>().ToList();
        var arguments = method.Arguments.OfType<CallerArgument>()
            .SelectMany(argument => Arguments(argument, open.Member, constants, catalogue))
            .ToEquatableArray();
        if (!arguments.Any(argument => argument is ListOpening))
        {
            return [];
        }

        var kinds = Kinds(group, catalogue);
        return
        [
            kinds,
            new ProxyOpeningItem(
                method.Owner,
                ProxyNames.Opening(method.MethodName),
                method.MethodName,
                method.Outputs[0],
                method.ExceptionType,
                kinds.EnumName,
                ApiNames.Enum(group, catalogue),
                arguments),
        ];
    }

    /// <summary>The kinds are numbered from 1; each gets a bit.</summary>
    private static EnumItem Kinds(ConstantGroupModel group, PageCatalogue catalogue)
    {
        var name = WordSplitter.ToPascalCase(group.Prefix) + "Kinds";
        var values = EnumResolver.Resolve(group, catalogue);
        return values with
        {
            Name = name,
            EnumName = name,
            Kind = ConstantGroupKind.Flags,
            IsDerived = true,
            Members = values.Members
                .Where(member => member.Value is > 0 and <= MostFlags)
                .Select(member => member with { Value = 1u << (int)(member.Value - 1) })
                .ToEquatableArray(),
        };
    }

    private static IEnumerable<OpeningArgument> Arguments(
        CallerArgument argument, string member, List<EnumMember> constants, PageCatalogue catalogue)
    {
        switch (argument)
        {
            case ConstantArgument one:
                yield return Constant(one, constants);
                break;
            case ConstantPairArgument pair:
                yield return Constant(new ConstantArgument(pair.Parameter, pair.Enum, IsError: false), constants);
                var second = pair.Parameter with { Name = pair.SecondName, Summary = PageText.Empty };
                yield return Constant(new ConstantArgument(second, pair.SecondEnum, IsError: false), constants);
                break;
            case ParameterObjectArgument parameters when Has(parameters.Structure, member, catalogue):
                yield return new ListOpening(parameters.ClassName, HungarianName.ToPascalCase(member));
                break;
            default:
                yield return new PassedOpening(argument);
                break;
        }
    }

    private static OpeningArgument Constant(ConstantArgument argument, List<EnumMember> constants) =>
        constants.Find(constant => constant.Enum == argument.Enum) is { } value ? new FixedOpening(value) : new PassedOpening(argument);

    private static bool Has(string structure, string member, PageCatalogue catalogue) =>
        catalogue.Structure(structure)?.Members.Any(item => item.Name == member + "Offset") == true;
}
