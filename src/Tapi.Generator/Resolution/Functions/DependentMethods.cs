using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// A function whose buffer holds one structure or another becomes one method for each: <c>lineGetRequest</c> is
/// <c>GetRequestMakeCall</c> and <c>GetRequestMediaCall</c>.
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

    /// <summary>The C# name that keeps one of its methods out of the object layer, because two parameters have it.</summary>
    public static string? TakenName(FunctionModel function, PageCatalogue catalogue)
    {
        var buffer = function.Parameters.Items.FirstOrDefault(parameter => parameter.Dependent is not null);
        return buffer?.Dependent is { } dependent
            ? dependent.Cases.Items
                .Select(@case => MethodResolver.TakenName(Typed(function, buffer, @case), catalogue))
                .FirstOrDefault(name => name is not null)
            : MethodResolver.TakenName(function, catalogue);
    }

    private static FunctionModel Typed(FunctionModel function, ParameterModel buffer, BufferCase @case) => function with
    {
        Parameters = function.Parameters
            .Select(
                parameter => parameter == buffer ? parameter with { Type = new CType(@case.Structure, 1), Dependent = null } : parameter)
            .ToEquatableArray(),
    };

    private static MethodItem? Resolve(FunctionModel function, ParameterModel buffer, string by, BufferCase @case, PageCatalogue catalogue)
    {
        if (ApiNames.Member(@case.Constant, catalogue) is not { } constant)
        {
            return null;
        }

        if (MethodResolver.Resolve(Typed(function, buffer, @case), catalogue) is not { } method)
        {
            return null;
        }

        // What can only be obsolete is obsolete itself.
        var isObsolete = catalogue.Constant(@case.Constant) is { IsObsolete: true };
        var obsolete = catalogue.Structure(@case.Structure)?.Header.Obsolete ?? (isObsolete ? new ObsoleteModel(null) : null);
        return method with
        {
            Docs = method.Docs with { Obsolete = method.Docs.Obsolete ?? obsolete },
            MethodName = method.MethodName + constant.Name,
            Name = method.MethodName + constant.Name,
            Arguments = method.Arguments
                .Select(argument => argument.CName == by ? new FixedArgument(by, constant) : argument)
                .ToEquatableArray(),
        };
    }
}
