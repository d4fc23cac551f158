using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// A function whose buffer holds one structure or another becomes one method for each: <c>lineGetRequest</c> is <c>GetRequestMakeCall</c> and <c>GetRequestMediaCall</c>.
/// </summary>
internal static class DependentMethods
{
    public static IEnumerable<MethodItem> Resolve(FunctionModel function, PageCatalogue catalogue)
    {
        var buffer = function.Parameters.Items.FirstOrDefault(parameter => parameter.Dependent is not null);
        if (buffer?.Dependent is not { } dependent)
        {
            return MethodResolver.Resolve(function, catalogue) is { } method ? [method] : [];
        }

        return dependent.Cases.Items.Select(@case => Resolve(function, buffer, dependent.By, @case, catalogue)).OfType<MethodItem>();
    }

    private static MethodItem? Resolve(FunctionModel function, ParameterModel buffer, string by, BufferCase @case, PageCatalogue catalogue)
    {
        var selector = function.Parameters.Items.FirstOrDefault(parameter => parameter.Name == by);
        var group = selector is { Groups.Count: 1 } ? catalogue.Group(selector.Groups[0].Group) : null;
        if (group is null || catalogue.Constant(@case.Constant) is null)
        {
            return null;
        }

        var constant = ApiNames.Constant(group, @case.Constant);
        var typed = function with
        {
            Parameters = function.Parameters
                .Select(parameter => parameter == buffer ? parameter with { Type = new CType(@case.Structure, 1), Dependent = null } : parameter)
                .ToEquatableArray(),
        };
        if (MethodResolver.Resolve(typed, catalogue) is not { } method)
        {
            return null;
        }

        return method with
        {
            MethodName = method.MethodName + constant,
            Name = method.MethodName + constant,
            Arguments = method.Arguments.Select(argument => argument.CName == by ? Fix(argument, $"(uint){ApiNames.Enum(group, catalogue)}.{constant}") : argument).ToEquatableArray(),
        };
    }

    private static Argument Fix(Argument argument, string value) => argument with { Kind = ArgumentKind.Fixed, Type = string.Empty, SecondName = value };
}
