using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>
/// The objects of a family and what they belong to: a call to a line, a line to a device, all of them to the application.
/// </summary>
internal sealed class ObjectFamily
{
    private readonly PageCatalogue _catalogue;
    private readonly string _family;
    private readonly List<OwnerClass> _objects;

    private ObjectFamily(string family, PageCatalogue catalogue)
    {
        (_family, _catalogue) = (family, catalogue);
        _objects = Objects(family, catalogue).ToList();
    }

    /// <summary>The class of the application; null when pages are missing for one.</summary>
    public string? ApplicationClass =>
        Roles.HasApplication(ApplicationHandle, _catalogue) ? ApiNames.Object(ApplicationHandle) : null;

    private string ApplicationHandle => FunctionHandles.ApplicationOf(_family);

    public static ObjectFamily Of(string handleType, PageCatalogue catalogue) =>
        new(catalogue.Functions.First(function => FunctionHandles.First(function) == handleType).Family, catalogue);

    /// <summary>The classes of a family's handles other than the application's.</summary>
    public static IEnumerable<OwnerClass> Objects(string family, PageCatalogue catalogue) => catalogue.Functions
        .Where(function => function.Family == family && FunctionTypes.AreKnown(function, catalogue))
        .Select(OwnerClasses.Of)
        .OfType<OwnerClass>()
        .Where(owner => owner.Kind == OwnerKind.Object)
        .Distinct()
        .OrderBy(owner => owner.Name, StringComparer.Ordinal);

    /// <summary>Whether a handle is opened with a callback instance of its own.</summary>
    public bool IsOpened(string handleType) => _catalogue.Functions.Any(function => FunctionHandles.Opens(function, handleType));

    /// <summary>The class of the device that a handle is opened from, or null.</summary>
    public string? DeviceOf(string handleType) => Roles.HasDevices(ApplicationHandle, _catalogue)
        ? _catalogue.Functions
            .Where(function => FunctionHandles.Opens(function, handleType))
            .Select(OwnerClasses.Of)
            .FirstOrDefault(owner => owner?.Kind == OwnerKind.Device)?.Name
        : null;

    /// <summary>Where only one kind of object is opened, the others belong to it.</summary>
    public string? ParentOf(string handleType)
    {
        var opened = _objects.Where(item => IsOpened(item.HandleType)).ToList();
        return opened.Count == 1 && !IsOpened(handleType) ? opened[0].Name : null;
    }

    public EquatableArray<OwnerClass> ChildrenOf(string handleType) =>
        _objects.Where(
            item => item.HandleType != handleType && ParentOf(item.HandleType) == ApiNames.Object(handleType)).ToEquatableArray();
}
