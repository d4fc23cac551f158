namespace Tapi.EndToEnd.Tests;
public class Smoke { [Fact] public void X() => Assert.Equal(4u, (uint)(LineCallPrivilege.Owner)); }
