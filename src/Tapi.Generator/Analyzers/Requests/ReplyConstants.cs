using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Recognizes a code base's constants for the messages that end requests.</summary>
internal static class ReplyConstants
{
    /// <summary>Called for every field, so pages are read only for a constant with a name like a reply's.</summary>
    public static MessageModel? Find(IFieldSymbol field, TapiProject project)
    {
        if (!field.HasConstantValue
            || !field.Name.EndsWith(nameof(MessageRole.Reply), StringComparison.OrdinalIgnoreCase)
            || WholeNumber.Of(field.ConstantValue) is not { } value)
        {
            return null;
        }

        return project.Facts.Catalogue.Messages.FirstOrDefault(
            message => message.Role == MessageRole.Reply && message.Value == value && IsNamedAfter(field, message, project.Facts));
    }

    /// <summary>The message's name, or the name without its first word in an enum that has more such members.</summary>
    private static bool IsNamedAfter(IFieldSymbol field, MessageModel message, TapiFacts facts) => Plain(field.Name) == Plain(message.Name)
        || (IsShortName(field, message)
            && field.ContainingType is { TypeKind: TypeKind.Enum } type
            && type.GetMembers().OfType<IFieldSymbol>().Any(other =>
            other.HasConstantValue && !SymbolEqualityComparer.Default.Equals(other, field)
            && facts.Catalogue.Messages.Any(
                known => known.Value == WholeNumber.Of(other.ConstantValue)
                    && IsShortName(other, known)
                    && known.Family == message.Family)));

    private static bool IsShortName(IFieldSymbol field, MessageModel message) =>
        Plain(field.Name) == Plain(message.Name.Substring(message.Name.IndexOf('_') + 1));

    private static string Plain(string name) => name.Replace("_", string.Empty).ToUpperInvariant();
}
