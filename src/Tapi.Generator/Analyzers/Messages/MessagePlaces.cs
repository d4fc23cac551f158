using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>
/// Finds where the parts of messages arrive: in the parameters of a function that has the signature or the parameter names of a callback,
/// and in the members of a message structure.
/// </summary>
internal sealed class MessagePlaces
{
    private static readonly ConditionalWeakTable<TapiProject, MessagePlaces> Known = new();

    private readonly TapiProject _project;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<ITypeSymbol>>> _callbacks;

    private MessagePlaces(TapiProject project)
    {
        _project = project;
        _callbacks = new Lazy<IReadOnlyList<IReadOnlyList<ITypeSymbol>>>(() => DeclaredImports.Of(project).SelectMany(Callbacks).ToList());
    }

    public static MessagePlaces Of(TapiProject project) => Known.GetValue(project, static key => new MessagePlaces(key));

    /// <summary>The part that an operation reads; null when it reads none, or the project has no imports from tapi32.dll.</summary>
    public MessagePart? PartOf(IOperation operation)
    {
        var part = operation switch
        {
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } => PartOf(method, parameter),
            IFieldReferenceOperation field => PartOf(field.Field),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => PartOf(property.Property),
            _ => null,
        };
        return part is not null && DeclaredImports.Of(_project).Count > 0 ? part : null;
    }

    /// <summary>The message with a name.</summary>
    public MessageModel? Message(string name) => _project.Facts.Catalogue.Message(name);

    /// <summary>The message with a number, if only one has it.</summary>
    public MessageModel? Message(long number)
    {
        var found = _project.Facts.Catalogue.Messages.Where(message => message.Value == number).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static MessagePart? PartOf(ISymbol member) =>
        MessageParts.Of(member.Name) is { } part
        && !member.IsStatic
        && member.ContainingType is { } type
        && HasParameters(type.GetMembers().Select(item => item.Name), 3)
            ? part
            : null;

    private static bool HasParameters(IEnumerable<string> names, int number) =>
        names.Select(MessageParts.Of).Where(part => part >= MessagePart.Param1).Distinct().Count() >= number;

    private static IEnumerable<IReadOnlyList<ITypeSymbol>> Callbacks(TapiImport import)
    {
        foreach (var parameter in import.Method.Parameters)
        {
            var signature = parameter.Type switch
            {
                INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke,
                IFunctionPointerTypeSymbol pointer => pointer.Signature,
                _ => null,
            };
            if (signature?.Parameters.Length == MessageParts.Count
                && import.Export?.Parameter(parameter.Ordinal)?.Type.Kind == CTypeKind.Callback)
            {
                yield return signature.Parameters.Select(item => item.Type).ToList();
            }
        }
    }

    private MessagePart? PartOf(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (HasParameters(method.Parameters.Select(item => item.Name), 2))
        {
            return MessageParts.Of(parameter.Name);
        }

        // Six types in a row that match a callback's: nothing else looks like this.
        return method.Parameters.Length == MessageParts.Count
            && _callbacks.Value.Any(types => types.SequenceEqual(
                method.Parameters.Select(item => item.Type), SymbolEqualityComparer.Default))
            ? (MessagePart)parameter.Ordinal
            : null;
    }
}
