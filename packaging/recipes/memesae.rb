# Homebrew, of the source archive; its address and sum are not known here.
class Memesae < Formula
  include Language::Python::Virtualenv

  desc "Find the picture you are thinking of, and steer towards it"
  url "https://files.invalid/memesae-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  # the weights have a licence of their own, LicenseRef-memesae-mini
  license all_of: ["MIT", :cannot_represent]

  depends_on "python@3.13"

  def install
    virtualenv_create(libexec, "python3.13")
    python = libexec/"bin/python"
    system python, "-m", "ensurepip"
    # without torch, which training and other models need
    system python, "-m", "pip", "install", "-r", "packaging/requirements-slim.txt"
    system python, "-m", "pip", "install", "--no-deps", "."
    bin.install_symlink libexec/"bin/memesae"
    generate_completions_from_executable(bin/"memesae", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/memesae --version")
  end
end
